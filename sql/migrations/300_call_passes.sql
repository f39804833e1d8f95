-- who would rather not take a call: only they themselves ever see it
CREATE TABLE IF NOT EXISTS call_passes (
    person_id BIGINT UNSIGNED NOT NULL,
    call_id   BIGINT UNSIGNED NOT NULL,
    passed_at DATETIME NOT NULL,
    PRIMARY KEY (person_id, call_id),
    KEY by_call (call_id),
    CONSTRAINT call_passes_call FOREIGN KEY (call_id) REFERENCES calls (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='people';
