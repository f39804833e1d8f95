-- who is invited, and how many are active
ALTER TABLE people ADD KEY IF NOT EXISTS by_state (state, id);
