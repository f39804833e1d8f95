INSERT INTO campaign_tallies (campaign_id, published, live, out_at)
    SELECT campaign_id, SUM(state = 'published'), SUM(state NOT IN ('declined', 'dropped')),
        MAX(IF(state IN ('approved', 'scheduled', 'published'), state_since, NULL)) FROM posts GROUP BY campaign_id
    ON DUPLICATE KEY UPDATE published = VALUES(published), live = VALUES(live), out_at = VALUES(out_at);
