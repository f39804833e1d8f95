-- how the network counts a text: a key of cgi-bin/lib/network_count.c, '' for none of them
ALTER TABLE channels ADD COLUMN IF NOT EXISTS network VARCHAR(16) CHARACTER SET ascii NOT NULL DEFAULT '';
