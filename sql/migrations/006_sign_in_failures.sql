-- account_key is a hash of what was typed as the name, so unknown names count alike
CREATE TABLE IF NOT EXISTS sign_in_failures (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_key BINARY(32) NOT NULL,
    address     VARCHAR(45) CHARACTER SET ascii NOT NULL,
    failed_at   DATETIME NOT NULL,
    KEY by_account (account_key, failed_at),
    KEY by_address (address, failed_at),
    KEY by_age (failed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='account';
