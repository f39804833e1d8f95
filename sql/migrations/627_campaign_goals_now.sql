UPDATE campaign_goals l JOIN campaigns c ON c.id = l.campaign_id SET l.starts_on = c.starts_on;
