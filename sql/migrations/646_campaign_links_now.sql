INSERT INTO campaign_links (campaign_id, goals, first_goal_id)
    SELECT l.campaign_id, COUNT(*), (SELECT f.goal_id FROM campaign_goals f
        WHERE f.campaign_id = l.campaign_id ORDER BY f.linked_at, f.goal_id LIMIT 1)
    FROM campaign_goals l GROUP BY l.campaign_id
    ON DUPLICATE KEY UPDATE goals = VALUES(goals), first_goal_id = VALUES(first_goal_id);
