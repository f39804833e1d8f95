ALTER TABLE posts ADD INDEX IF NOT EXISTS by_state_and_age (state, id);
