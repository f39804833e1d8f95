-- in the order of the lists
ALTER TABLE posts
    ADD KEY IF NOT EXISTS by_author_and_age (author_id, id),
    ADD KEY IF NOT EXISTS by_state_and_channel (state, channel_id, id),
    ADD KEY IF NOT EXISTS by_going_out (state, goes_out_at);
