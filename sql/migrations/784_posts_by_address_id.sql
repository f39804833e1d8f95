ALTER TABLE posts ADD INDEX IF NOT EXISTS by_address_id (address_id(100));
