CREATE OR REPLACE TRIGGER hours_out_update AFTER UPDATE ON posts FOR EACH ROW
    INSERT INTO hours_out (began_at, posts)
        SELECT m.at - INTERVAL MINUTE(m.at) * 60 + SECOND(m.at) SECOND, m.posts FROM
            (SELECT OLD.state_since AS at, -(OLD.state = 'published') AS posts
            UNION ALL SELECT NEW.state_since, NEW.state = 'published') m
        WHERE NOT (OLD.state = NEW.state AND OLD.state_since = NEW.state_since) AND m.posts <> 0
        ON DUPLICATE KEY UPDATE posts = hours_out.posts + VALUES(posts);
