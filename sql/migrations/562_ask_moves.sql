-- what happened to an ask and what was said. amount: what was asked for, or given, then;
-- outcome and figure: what a side said after the date, which may leave the state as it was
CREATE TABLE IF NOT EXISTS ask_moves (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ask_id     BIGINT UNSIGNED NOT NULL,
    person_id  BIGINT UNSIGNED NOT NULL,
    from_state VARCHAR(16) CHARACTER SET ascii NOT NULL,
    to_state   VARCHAR(16) CHARACTER SET ascii NOT NULL,
    words      VARCHAR(2000) NOT NULL DEFAULT '',
    amount     DECIMAL(20, 4) NULL,
    currency   CHAR(3) CHARACTER SET ascii NOT NULL DEFAULT '',
    outcome    VARCHAR(16) CHARACTER SET ascii NOT NULL DEFAULT '',
    figure     DECIMAL(20, 4) NULL,
    moved_at   DATETIME NOT NULL,
    KEY by_ask (ask_id, id),
    CONSTRAINT ask_moves_ask FOREIGN KEY (ask_id) REFERENCES asks (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
