CREATE OR REPLACE TRIGGER campaign_goals_update AFTER UPDATE ON campaigns FOR EACH ROW
    UPDATE campaign_goals SET starts_on = NEW.starts_on
    WHERE campaign_id = NEW.id AND OLD.starts_on <> NEW.starts_on;
