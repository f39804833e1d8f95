-- every figure with its date. NULL is unknown. stands: the one that counts now, which is the
-- newest that is known, or the newest where none is
CREATE TABLE IF NOT EXISTS metrics (
    item_id   BIGINT UNSIGNED NOT NULL,
    kind_id   SMALLINT UNSIGNED NOT NULL,
    taken_on  DATE NOT NULL,
    import_id BIGINT UNSIGNED NOT NULL,
    figure    DECIMAL(20, 4) NULL,
    stands    BOOLEAN NOT NULL DEFAULT TRUE,
    PRIMARY KEY (item_id, kind_id, taken_on, import_id),
    KEY by_import (import_id, item_id, kind_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
