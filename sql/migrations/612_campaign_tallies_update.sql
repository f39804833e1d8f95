CREATE OR REPLACE TRIGGER campaign_tallies_update AFTER UPDATE ON posts FOR EACH ROW
    UPDATE campaign_tallies SET
        published = published - (OLD.state = 'published') + (NEW.state = 'published'),
        live = live - (OLD.state NOT IN ('declined', 'dropped')) + (NEW.state NOT IN ('declined', 'dropped')),
        out_at = (SELECT MAX(p.state_since) FROM posts p
            WHERE p.campaign_id = NEW.campaign_id AND p.state IN ('approved', 'scheduled', 'published'))
    WHERE campaign_id = NEW.campaign_id AND NOT (OLD.state = NEW.state AND OLD.state_since = NEW.state_since);
