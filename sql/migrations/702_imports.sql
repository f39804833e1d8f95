-- figures that arrived together and can be undone together: source 'hand', or the kind of
-- file they came in. campaign_id, post_id: what those by hand are about
CREATE TABLE IF NOT EXISTS imports (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source      VARCHAR(40) CHARACTER SET ascii NOT NULL,
    campaign_id BIGINT UNSIGNED NULL,
    post_id     BIGINT UNSIGNED NULL,
    channel_id  BIGINT UNSIGNED NULL,
    taken_on    DATE NOT NULL,
    note        VARCHAR(500) NOT NULL DEFAULT '',
    person_id   BIGINT UNSIGNED NOT NULL,
    state       ENUM('standing', 'undone') NOT NULL DEFAULT 'standing',
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    created_at  DATETIME NOT NULL,
    updated_at  DATETIME NOT NULL,
    KEY by_campaign (campaign_id, id),
    KEY by_post (post_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
