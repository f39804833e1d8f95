-- figures that arrived together and can be undone together: source 'hand', or the kind of
-- file they came in. campaign_id, post_id: what those by hand are about. Of a file: what its
-- columns mean (plan, as results/import_plan.c writes it), remembered by the digest of its head
CREATE TABLE IF NOT EXISTS imports (
    id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source      VARCHAR(40) CHARACTER SET ascii NOT NULL,
    campaign_id BIGINT UNSIGNED NULL,
    post_id     BIGINT UNSIGNED NULL,
    channel_id  BIGINT UNSIGNED NULL,
    taken_on    DATE NOT NULL,
    note        VARCHAR(500) NOT NULL DEFAULT '',
    file_name   VARCHAR(200) NOT NULL DEFAULT '',
    file_digest BINARY(32) NULL,
    head_digest BINARY(32) NULL,
    plan        TEXT NOT NULL DEFAULT '',
    lines_read  INT UNSIGNED NOT NULL DEFAULT 0,
    person_id   BIGINT UNSIGNED NOT NULL,
    state       ENUM('draft', 'standing', 'undone') NOT NULL DEFAULT 'standing',
    version     INT UNSIGNED NOT NULL DEFAULT 1,
    created_at  DATETIME NOT NULL,
    updated_at  DATETIME NOT NULL,
    KEY by_campaign (campaign_id, id),
    KEY by_post (post_id, id),
    KEY by_file (file_digest, state),
    KEY by_head (head_digest, state, id),
    KEY by_state (state, file_name, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='results';
