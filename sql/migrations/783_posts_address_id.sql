-- what the network calls a post, as it stands in its address: the last part of the path, or of a
-- YouTube address the video
ALTER TABLE posts ADD COLUMN IF NOT EXISTS address_id VARCHAR(500) CHARACTER SET utf8mb4
    COLLATE utf8mb4_bin GENERATED ALWAYS AS (
        CASE WHEN address LIKE '%youtube.com/watch%v=%'
             THEN SUBSTRING_INDEX(SUBSTRING_INDEX(address, 'v=', -1), '&', 1)
             ELSE SUBSTRING_INDEX(TRIM(TRAILING '/' FROM
                      SUBSTRING_INDEX(SUBSTRING_INDEX(address, '#', 1), '?', 1)), '/', -1) END)
    VIRTUAL AFTER address;
