-- person_id: NULL once they left the panel. answer: which of the lines of options, from 1
CREATE TABLE IF NOT EXISTS panel_votes (
    id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ask_id    BIGINT UNSIGNED NOT NULL,
    person_id BIGINT UNSIGNED NULL,
    answer    TINYINT UNSIGNED NOT NULL,
    reason    VARCHAR(500) NOT NULL,
    voted_at  DATETIME NOT NULL,
    UNIQUE KEY one_each (ask_id, person_id),
    KEY by_person (person_id, voted_at),
    CONSTRAINT panel_votes_ask FOREIGN KEY (ask_id) REFERENCES panel_asks (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
