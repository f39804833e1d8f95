CREATE OR REPLACE TRIGGER campaign_states_insert AFTER INSERT ON campaigns FOR EACH ROW
    INSERT INTO campaign_states (state, campaigns) VALUES (NEW.state, 1)
        ON DUPLICATE KEY UPDATE campaigns = campaigns + 1;
