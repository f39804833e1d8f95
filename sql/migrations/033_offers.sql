CREATE TABLE IF NOT EXISTS offers (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    call_id    BIGINT UNSIGNED NOT NULL,
    person_id  BIGINT UNSIGNED NOT NULL,
    state      ENUM('offered', 'accepted', 'declined', 'withdrawn', 'done') NOT NULL DEFAULT 'offered',
    words      VARCHAR(500) NOT NULL DEFAULT '',
    answer     VARCHAR(500) NOT NULL DEFAULT '',
    answered_by BIGINT UNSIGNED NULL,
    version    INT UNSIGNED NOT NULL DEFAULT 1,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    UNIQUE KEY by_person (person_id, call_id),
    KEY by_call (call_id, state, id),
    KEY by_state (state, created_at),
    CONSTRAINT offers_call FOREIGN KEY (call_id) REFERENCES calls (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='people';
