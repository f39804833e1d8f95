-- what waits for a review, or is on the schedule, on the channels that somebody keeps
ALTER TABLE posts ADD KEY IF NOT EXISTS by_channel_and_wait (channel_id, state, reviewer_id, state_since);
