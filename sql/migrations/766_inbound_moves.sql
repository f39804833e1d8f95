-- what happened to it, and what was said
CREATE TABLE IF NOT EXISTS inbound_moves (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    inbound_id BIGINT UNSIGNED NOT NULL,
    person_id  BIGINT UNSIGNED NOT NULL,
    from_state VARCHAR(16) CHARACTER SET ascii NOT NULL,
    to_state   VARCHAR(16) CHARACTER SET ascii NOT NULL,
    words      VARCHAR(2000) NOT NULL DEFAULT '',
    moved_at   DATETIME NOT NULL,
    KEY by_inbound (inbound_id, id),
    CONSTRAINT inbound_moves_inbound FOREIGN KEY (inbound_id) REFERENCES inbound (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
