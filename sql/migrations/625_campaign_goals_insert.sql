CREATE OR REPLACE TRIGGER campaign_goals_insert BEFORE INSERT ON campaign_goals FOR EACH ROW
    SET NEW.starts_on = (SELECT c.starts_on FROM campaigns c WHERE c.id = NEW.campaign_id);
