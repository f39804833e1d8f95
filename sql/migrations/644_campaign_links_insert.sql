CREATE OR REPLACE TRIGGER campaign_links_insert AFTER INSERT ON campaign_goals FOR EACH ROW
    INSERT INTO campaign_links (campaign_id, goals, first_goal_id)
        SELECT NEW.campaign_id, COUNT(*), (SELECT f.goal_id FROM campaign_goals f
            WHERE f.campaign_id = NEW.campaign_id ORDER BY f.linked_at, f.goal_id LIMIT 1)
        FROM campaign_goals l WHERE l.campaign_id = NEW.campaign_id
        ON DUPLICATE KEY UPDATE goals = VALUES(goals), first_goal_id = VALUES(first_goal_id);
