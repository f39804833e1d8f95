-- the figures of a file find their post by its address
ALTER TABLE posts ADD INDEX IF NOT EXISTS by_address (address(190));
