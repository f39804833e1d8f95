-- how many posts were published in the hour that began then, kept by the triggers that follow
CREATE TABLE IF NOT EXISTS hours_out (
    began_at DATETIME NOT NULL PRIMARY KEY,
    posts    INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
