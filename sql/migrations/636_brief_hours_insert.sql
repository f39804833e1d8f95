CREATE OR REPLACE TRIGGER brief_hours_insert AFTER INSERT ON brief_reads FOR EACH ROW
    INSERT INTO brief_hours (brief_id, number, began_at, readers)
        VALUES (NEW.brief_id, NEW.number,
                NEW.read_at - INTERVAL MINUTE(NEW.read_at) * 60 + SECOND(NEW.read_at) SECOND, 1)
        ON DUPLICATE KEY UPDATE readers = readers + 1;
