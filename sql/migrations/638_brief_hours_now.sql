INSERT INTO brief_hours (brief_id, number, began_at, readers)
    SELECT brief_id, number, read_at - INTERVAL MINUTE(read_at) * 60 + SECOND(read_at) SECOND AS at, COUNT(*)
    FROM brief_reads GROUP BY brief_id, number, at
    ON DUPLICATE KEY UPDATE readers = VALUES(readers);
