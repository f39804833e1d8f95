INSERT INTO hours_out (began_at, posts)
    SELECT state_since - INTERVAL MINUTE(state_since) * 60 + SECOND(state_since) SECOND AS at, COUNT(*)
    FROM posts WHERE state = 'published' GROUP BY at
    ON DUPLICATE KEY UPDATE posts = VALUES(posts);
