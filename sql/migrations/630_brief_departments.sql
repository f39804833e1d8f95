-- how many of a department's active people last read which version of a brief, kept by the
-- triggers that follow; 0: people without a department
CREATE TABLE IF NOT EXISTS brief_departments (
    brief_id      BIGINT UNSIGNED NOT NULL,
    number        INT UNSIGNED NOT NULL,
    department_id BIGINT UNSIGNED NOT NULL,
    readers       INT NOT NULL,
    PRIMARY KEY (brief_id, number, department_id),
    KEY by_department (department_id, brief_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
