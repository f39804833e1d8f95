CREATE OR REPLACE TRIGGER campaign_tallies_insert AFTER INSERT ON posts FOR EACH ROW
    INSERT INTO campaign_tallies (campaign_id, published, live, out_at)
        VALUES (NEW.campaign_id, NEW.state = 'published', NEW.state NOT IN ('declined', 'dropped'),
                IF(NEW.state IN ('approved', 'scheduled', 'published'), NEW.state_since, NULL))
        ON DUPLICATE KEY UPDATE published = published + VALUES(published), live = live + VALUES(live),
            out_at = GREATEST(COALESCE(out_at, VALUES(out_at)), COALESCE(VALUES(out_at), out_at));
