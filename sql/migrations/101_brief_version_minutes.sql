-- how long body_html takes to read
ALTER TABLE brief_versions
    ADD COLUMN IF NOT EXISTS minutes SMALLINT UNSIGNED NOT NULL DEFAULT 1 AFTER html_version;
