-- for the calendar and the board, each with its filters
ALTER TABLE posts
    ADD KEY IF NOT EXISTS by_stand (stands_at, id),
    ADD KEY IF NOT EXISTS by_channel_and_stand (channel_id, stands_at),
    ADD KEY IF NOT EXISTS by_campaign_and_stand (campaign_id, stands_at),
    ADD KEY IF NOT EXISTS by_channel_and_state (channel_id, state, state_since);
