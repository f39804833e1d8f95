INSERT IGNORE INTO campaign_goal_history (campaign_id, goal_id, what, words, meaning, person_id, at)
    SELECT l.campaign_id, l.goal_id, 'linked', l.why, l.meaning, l.linked_by, l.linked_at FROM campaign_goals l
    WHERE NOT EXISTS (SELECT 1 FROM campaign_goal_history h WHERE h.campaign_id = l.campaign_id AND h.goal_id = l.goal_id)
    ORDER BY l.linked_at, l.campaign_id, l.goal_id;
