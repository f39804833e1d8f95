-- the kind of figure that shows whether a measure was reached; NULL: none does
ALTER TABLE campaign_measures ADD COLUMN IF NOT EXISTS kind_id SMALLINT UNSIGNED NULL AFTER channel_id;
