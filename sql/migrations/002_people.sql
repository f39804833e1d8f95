-- roles: the sum of 1 employee, 2 content, 4 leader, 8 admin (lib/session.h)
CREATE TABLE IF NOT EXISTS people (
    id            BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_name     VARCHAR(64) NOT NULL,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(100) NOT NULL,
    title         VARCHAR(100) NOT NULL DEFAULT '',
    department_id BIGINT UNSIGNED NULL,
    time_zone     VARCHAR(64) NOT NULL DEFAULT 'UTC',
    roles         TINYINT UNSIGNED NOT NULL DEFAULT 1,
    state         ENUM('invited', 'active', 'inactive') NOT NULL DEFAULT 'invited',
    version       INT UNSIGNED NOT NULL DEFAULT 1,
    created_at    DATETIME NOT NULL,
    UNIQUE KEY by_user_name (user_name),
    UNIQUE KEY by_email (email),
    KEY by_name (name, id),
    KEY by_department (department_id, state),
    CONSTRAINT people_department FOREIGN KEY (department_id) REFERENCES departments (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='account';
