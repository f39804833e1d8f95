INSERT INTO campaign_states (state, campaigns) SELECT state, COUNT(*) FROM campaigns GROUP BY state
    ON DUPLICATE KEY UPDATE campaigns = VALUES(campaigns);
