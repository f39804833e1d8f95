CREATE OR REPLACE TRIGGER campaign_links_delete AFTER DELETE ON campaign_goals FOR EACH ROW
    INSERT INTO campaign_links (campaign_id, goals, first_goal_id)
        SELECT OLD.campaign_id, COUNT(*), (SELECT f.goal_id FROM campaign_goals f
            WHERE f.campaign_id = OLD.campaign_id ORDER BY f.linked_at, f.goal_id LIMIT 1)
        FROM campaign_goals l WHERE l.campaign_id = OLD.campaign_id
        ON DUPLICATE KEY UPDATE goals = VALUES(goals), first_goal_id = VALUES(first_goal_id);
