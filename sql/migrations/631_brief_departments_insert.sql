CREATE OR REPLACE TRIGGER brief_departments_insert AFTER INSERT ON brief_reads FOR EACH ROW
    INSERT INTO brief_departments (brief_id, number, department_id, readers)
        SELECT NEW.brief_id, NEW.number, COALESCE(p.department_id, 0), 1
        FROM people p WHERE p.id = NEW.person_id AND p.state = 'active'
        ON DUPLICATE KEY UPDATE readers = readers + 1;
