CREATE OR REPLACE TRIGGER campaign_states_update AFTER UPDATE ON campaigns FOR EACH ROW
    INSERT INTO campaign_states (state, campaigns)
        SELECT m.state, m.campaigns FROM
            (SELECT OLD.state AS state, -1 AS campaigns UNION ALL SELECT NEW.state, 1) m
        WHERE OLD.state <> NEW.state
        ON DUPLICATE KEY UPDATE campaigns = campaign_states.campaigns + VALUES(campaigns);
