CREATE OR REPLACE TRIGGER headcounts_insert AFTER INSERT ON people FOR EACH ROW
    INSERT INTO headcounts (department_id, people)
        SELECT COALESCE(NEW.department_id, 0), 1 FROM DUAL WHERE NEW.state = 'active'
        ON DUPLICATE KEY UPDATE people = people + 1;
