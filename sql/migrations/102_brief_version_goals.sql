-- 40 goals of the longest words are more than TEXT holds.
ALTER TABLE brief_versions MODIFY COLUMN IF EXISTS goals MEDIUMTEXT NOT NULL;
