-- what came in from outside: who is to answer (owner_id), or whom it was escalated to
-- (leader_id), by when. erased: words, who said them and where are blanked, the rest stays
CREATE TABLE IF NOT EXISTS inbound (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        ENUM('comment', 'complaint', 'idea') NOT NULL,
    tone        ENUM('good', 'neutral', 'bad', 'urgent') NOT NULL,
    channel_id  BIGINT UNSIGNED NULL,
    address     VARCHAR(500) NOT NULL DEFAULT '',
    said_by     VARCHAR(120) NOT NULL DEFAULT '',
    words       VARCHAR(4000) NOT NULL,
    subject     ENUM('post', 'campaign', 'goal') NULL,
    subject_id  BIGINT UNSIGNED NULL,
    owner_id    BIGINT UNSIGNED NOT NULL,
    leader_id   BIGINT UNSIGNED NULL,
    due_on      DATE NOT NULL,
    state       ENUM('open', 'escalated', 'answered', 'closed') NOT NULL DEFAULT 'open',
    state_since DATETIME NOT NULL,
    logged_by   BIGINT UNSIGNED NOT NULL,
    logged_at   DATETIME NOT NULL,
    erased      BOOLEAN NOT NULL DEFAULT FALSE,
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    waiting     BOOLEAN AS (state IN ('open', 'escalated')) PERSISTENT,
    KEY by_due (waiting, due_on, id),
    KEY by_owner (owner_id, state, due_on),
    KEY by_leader (leader_id, state, due_on),
    KEY by_subject (subject, subject_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
