-- what happened to a question beside its answers. passed_to: who is to answer from then on
CREATE TABLE IF NOT EXISTS question_moves (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    question_id BIGINT UNSIGNED NOT NULL,
    person_id   BIGINT UNSIGNED NOT NULL,
    from_state  VARCHAR(16) CHARACTER SET ascii NOT NULL,
    to_state    VARCHAR(16) CHARACTER SET ascii NOT NULL,
    words       VARCHAR(1000) NOT NULL DEFAULT '',
    passed_to   BIGINT UNSIGNED NULL,
    moved_at    DATETIME NOT NULL,
    KEY by_question (question_id, id),
    CONSTRAINT question_moves_question FOREIGN KEY (question_id) REFERENCES questions (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
