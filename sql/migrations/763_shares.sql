-- who said that they shared a post. person_id is there so that it counts once and can be taken
-- back: nobody is told it unless named is set, no view shows it, and taking back leaves nothing
CREATE TABLE IF NOT EXISTS shares (
    post_id    BIGINT UNSIGNED NOT NULL,
    person_id  BIGINT UNSIGNED NOT NULL,
    channel_id BIGINT UNSIGNED NOT NULL,
    named      BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (post_id, person_id, channel_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
