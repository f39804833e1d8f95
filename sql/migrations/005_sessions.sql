-- only a hash of the session id is kept; number is what its owner sees in addresses
CREATE TABLE IF NOT EXISTS sessions (
    id_hash    BINARY(32) NOT NULL PRIMARY KEY,
    number     BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    person_id  BIGINT UNSIGNED NOT NULL,
    created_at DATETIME NOT NULL,
    seen_at    DATETIME NOT NULL,
    address    VARCHAR(45) CHARACTER SET ascii NOT NULL,
    user_agent VARCHAR(255) NOT NULL,
    UNIQUE KEY by_number (number),
    KEY by_person (person_id, seen_at),
    KEY by_age (created_at),
    CONSTRAINT sessions_person FOREIGN KEY (person_id) REFERENCES people (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='account';
