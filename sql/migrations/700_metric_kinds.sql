-- what is counted. level: activity, audience or outcome; counts_people: a sum over posts may
-- count a person more than once
CREATE TABLE IF NOT EXISTS metric_kinds (
    id            SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
    code          VARCHAR(32) CHARACTER SET ascii NOT NULL,
    name          VARCHAR(60) NOT NULL,
    level         ENUM('activity', 'audience', 'outcome') NOT NULL,
    counts_people BOOLEAN NOT NULL DEFAULT FALSE,
    position      SMALLINT UNSIGNED NOT NULL,
    UNIQUE KEY by_code (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
