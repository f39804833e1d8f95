-- takes_part and seen are two switches; a person without a row was never asked, and
-- that looks the same from everywhere as a no. interests: one topic a line.
CREATE TABLE IF NOT EXISTS volunteers (
    person_id  BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    answer     ENUM('yes', 'not_now', 'never') NOT NULL,
    takes_part BOOLEAN NOT NULL DEFAULT FALSE,
    seen       BOOLEAN NOT NULL DEFAULT FALSE,
    paused     BOOLEAN NOT NULL DEFAULT FALSE,
    interests  TEXT NOT NULL DEFAULT '',
    formats    SET('write', 'photo', 'video', 'speak', 'review', 'share') NOT NULL DEFAULT '',
    hours      TINYINT UNSIGNED NOT NULL DEFAULT 0,
    version    INT UNSIGNED NOT NULL DEFAULT 1,
    updated_at DATETIME NOT NULL,
    KEY by_seen (seen, takes_part, person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='people';
