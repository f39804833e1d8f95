CREATE TABLE IF NOT EXISTS volunteer_networks (
    person_id  BIGINT UNSIGNED NOT NULL,
    channel_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (person_id, channel_id),
    CONSTRAINT volunteer_networks_person FOREIGN KEY (person_id) REFERENCES volunteers (person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='people';
