CREATE OR REPLACE TRIGGER brief_departments_update AFTER UPDATE ON brief_reads FOR EACH ROW
    INSERT INTO brief_departments (brief_id, number, department_id, readers)
        SELECT NEW.brief_id, m.number, COALESCE(p.department_id, 0), m.readers FROM
            (SELECT OLD.number AS number, -1 AS readers UNION ALL SELECT NEW.number, 1) m
            JOIN people p ON p.id = NEW.person_id AND p.state = 'active'
        WHERE OLD.number <> NEW.number
        ON DUPLICATE KEY UPDATE readers = brief_departments.readers + VALUES(readers);
