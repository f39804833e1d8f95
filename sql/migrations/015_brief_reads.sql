-- the newest version that each person has read; shown to nobody but as counts
CREATE TABLE IF NOT EXISTS brief_reads (
    brief_id  BIGINT UNSIGNED NOT NULL,
    person_id BIGINT UNSIGNED NOT NULL,
    number    INT UNSIGNED NOT NULL,
    read_at   DATETIME NOT NULL,
    PRIMARY KEY (brief_id, person_id),
    KEY by_person (person_id, brief_id, number),
    CONSTRAINT brief_reads_brief FOREIGN KEY (brief_id) REFERENCES briefs (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
