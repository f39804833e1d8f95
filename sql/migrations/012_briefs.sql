-- the working copy: what its author edits. What people read is the row of
-- brief_versions that current_version names.
CREATE TABLE IF NOT EXISTS briefs (
    id              BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    state           ENUM('draft', 'published', 'archived') NOT NULL DEFAULT 'draft',
    owner_id        BIGINT UNSIGNED NOT NULL,
    delegate_id     BIGINT UNSIGNED NULL,
    title           VARCHAR(160) NOT NULL,
    summary         VARCHAR(300) NOT NULL DEFAULT '',
    vision          VARCHAR(1000) NOT NULL DEFAULT '',
    body            MEDIUMTEXT NOT NULL,
    audience        VARCHAR(200) NOT NULL DEFAULT '',
    period_from     DATE NULL,
    period_to       DATE NULL,
    key_messages    TEXT NOT NULL DEFAULT '',
    no_gos          TEXT NOT NULL DEFAULT '',
    review_by       DATE NULL,
    front_matter    TEXT NOT NULL DEFAULT '',
    current_version INT UNSIGNED NULL,
    changed         BOOLEAN NOT NULL DEFAULT TRUE,
    version         INT UNSIGNED NOT NULL DEFAULT 1,
    created_at      DATETIME NOT NULL,
    updated_at      DATETIME NOT NULL,
    published_at    DATETIME NULL,
    KEY by_state (state, published_at, id),
    KEY by_owner (owner_id, state),
    KEY by_delegate (delegate_id, state)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
