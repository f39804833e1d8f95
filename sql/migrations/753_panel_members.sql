-- colleagues who like to be asked what they think of a draft. Whoever does not has no row: a no and
-- never having been asked are the same. seen: their name stands with their answers
CREATE TABLE IF NOT EXISTS panel_members (
    person_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    seen      BOOLEAN NOT NULL DEFAULT FALSE,
    joined_at DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
