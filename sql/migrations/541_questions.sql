-- questions on a brief, goal, campaign or post, or in a round. owner_id: who is to answer.
-- A private one is seen by who asked and who is to answer alone, until both agree that it
-- is published without names. accepted_id: the answer that is pinned. supports: how many
-- others would like to know too.
CREATE TABLE IF NOT EXISTS questions (
    id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject      ENUM('brief', 'goal', 'campaign', 'post', 'round') NOT NULL,
    subject_id   BIGINT UNSIGNED NOT NULL,
    title        VARCHAR(200) NOT NULL,
    words        VARCHAR(2000) NOT NULL DEFAULT '',
    asker_id     BIGINT UNSIGNED NOT NULL,
    owner_id     BIGINT UNSIGNED NOT NULL,
    answer_by    DATE NOT NULL,
    private      BOOLEAN NOT NULL DEFAULT FALSE,
    asker_agrees BOOLEAN NOT NULL DEFAULT FALSE,
    owner_agrees BOOLEAN NOT NULL DEFAULT FALSE,
    state        ENUM('asked', 'answered', 'accepted', 'withdrawn') NOT NULL DEFAULT 'asked',
    state_since  DATETIME NOT NULL,
    asked_at     DATETIME NOT NULL,
    answered_at  DATETIME NULL,
    accepted_id  BIGINT UNSIGNED NULL,
    supports     INT UNSIGNED NOT NULL DEFAULT 0,
    version      INT UNSIGNED NOT NULL DEFAULT 1,
    updated_at   DATETIME NOT NULL,
    KEY by_subject (subject, subject_id, state, id),
    KEY by_state (state, answer_by, id),
    KEY by_asker (asker_id, state, id),
    KEY by_owner (owner_id, state, id),
    KEY by_answer (answered_at, asked_at, private)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
