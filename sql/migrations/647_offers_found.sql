ALTER TABLE offers
    ADD KEY IF NOT EXISTS by_state_and_call (state, call_id, person_id),
    ADD KEY IF NOT EXISTS by_state_and_person (state, person_id);
