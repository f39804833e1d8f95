-- calls that a person has an offer for that was not withdrawn, or passed, or both (holds is
-- how many of these), kept by the triggers that follow
CREATE TABLE IF NOT EXISTS calls_settled (
    person_id BIGINT UNSIGNED NOT NULL,
    call_id   BIGINT UNSIGNED NOT NULL,
    holds     TINYINT NOT NULL,
    PRIMARY KEY (person_id, call_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='people';
