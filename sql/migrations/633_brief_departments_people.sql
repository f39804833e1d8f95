-- who moves takes along what they have read
CREATE OR REPLACE TRIGGER brief_departments_people AFTER UPDATE ON people FOR EACH ROW
    INSERT INTO brief_departments (brief_id, number, department_id, readers)
        SELECT r.brief_id, r.number, m.department_id, m.readers FROM
            (SELECT COALESCE(OLD.department_id, 0) AS department_id, -(OLD.state = 'active') AS readers
            UNION ALL SELECT COALESCE(NEW.department_id, 0), NEW.state = 'active') m
            JOIN brief_reads r ON r.person_id = NEW.id
        WHERE NOT (OLD.department_id <=> NEW.department_id AND OLD.state = NEW.state) AND m.readers <> 0
        ON DUPLICATE KEY UPDATE readers = brief_departments.readers + VALUES(readers);
