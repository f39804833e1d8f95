-- in the order of the lists
ALTER TABLE calls
    ADD KEY IF NOT EXISTS by_state_and_age (state, id),
    ADD KEY IF NOT EXISTS by_format (state, format, deadline, id);
