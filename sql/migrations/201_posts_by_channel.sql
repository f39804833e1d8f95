ALTER TABLE posts ADD INDEX IF NOT EXISTS by_channel (channel_id, id);
