CREATE TABLE IF NOT EXISTS audit (
    id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at           DATETIME(3) NOT NULL,
    request_id   CHAR(32) CHARACTER SET ascii NOT NULL,
    person_id    BIGINT UNSIGNED NULL,
    roles        TINYINT UNSIGNED NOT NULL DEFAULT 0,
    action       VARCHAR(64) CHARACTER SET ascii NOT NULL,
    object_kind  VARCHAR(32) CHARACTER SET ascii NOT NULL,
    object_id    BIGINT UNSIGNED NULL,
    before_state LONGTEXT NULL,
    after_state  LONGTEXT NULL,
    result       VARCHAR(16) CHARACTER SET ascii NOT NULL DEFAULT 'done',
    KEY by_time (at),
    KEY by_object (object_kind, object_id, id),
    KEY by_person (person_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='every handler adds, none changes';
