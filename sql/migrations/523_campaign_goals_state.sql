UPDATE campaign_goals l JOIN campaigns c ON c.id = l.campaign_id
    SET l.campaign_open = c.state IN ('planned', 'live'), l.campaign_live = c.state = 'live';
