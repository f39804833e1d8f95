CREATE OR REPLACE TRIGGER headcounts_update AFTER UPDATE ON people FOR EACH ROW
    INSERT INTO headcounts (department_id, people)
        SELECT m.department_id, m.people FROM
            (SELECT COALESCE(OLD.department_id, 0) AS department_id, -(OLD.state = 'active') AS people
            UNION ALL SELECT COALESCE(NEW.department_id, 0), NEW.state = 'active') m
        WHERE NOT (OLD.department_id <=> NEW.department_id AND OLD.state = NEW.state) AND m.people <> 0
        ON DUPLICATE KEY UPDATE people = headcounts.people + VALUES(people);
