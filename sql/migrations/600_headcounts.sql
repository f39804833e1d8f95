-- how many active people a department has, kept by the triggers that follow; 0: without one
CREATE TABLE IF NOT EXISTS headcounts (
    department_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    people        INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='account';
