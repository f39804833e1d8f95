-- who would like to know too; counted in questions.supports, and named nowhere
CREATE TABLE IF NOT EXISTS question_supports (
    question_id BIGINT UNSIGNED NOT NULL,
    person_id   BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (question_id, person_id),
    CONSTRAINT question_supports_question FOREIGN KEY (question_id) REFERENCES questions (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
