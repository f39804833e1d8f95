-- who confirmed the link, against which meaning; despite_archive: although the goal or its
-- brief was archived. campaign_open and campaign_live say of the campaign's state what
-- coverage asks of the links of a goal; written with every change of that state.
ALTER TABLE campaign_goals
    ADD COLUMN IF NOT EXISTS confirmed_by BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS confirmed_at DATETIME NULL,
    ADD COLUMN IF NOT EXISTS despite_archive BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN IF NOT EXISTS campaign_open BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN IF NOT EXISTS campaign_live BOOLEAN NOT NULL DEFAULT FALSE;
