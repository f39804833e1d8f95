CREATE OR REPLACE TRIGGER hours_out_insert AFTER INSERT ON posts FOR EACH ROW
    INSERT INTO hours_out (began_at, posts)
        SELECT NEW.state_since - INTERVAL MINUTE(NEW.state_since) * 60 + SECOND(NEW.state_since) SECOND, 1
        FROM DUAL WHERE NEW.state = 'published'
        ON DUPLICATE KEY UPDATE posts = posts + 1;
