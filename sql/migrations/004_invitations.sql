-- only a hash of the token is kept; a new invitation takes the place of the old one
CREATE TABLE IF NOT EXISTS invitations (
    person_id  BIGINT UNSIGNED NOT NULL PRIMARY KEY,
    token_hash BINARY(32) NOT NULL,
    invited_by BIGINT UNSIGNED NULL,
    expires_at DATETIME NOT NULL,
    UNIQUE KEY by_token (token_hash),
    CONSTRAINT invitations_person FOREIGN KEY (person_id) REFERENCES people (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='account';
