CREATE OR REPLACE TRIGGER calls_settled_pass AFTER INSERT ON call_passes FOR EACH ROW
    INSERT INTO calls_settled (person_id, call_id, holds) VALUES (NEW.person_id, NEW.call_id, 1)
        ON DUPLICATE KEY UPDATE holds = holds + 1;
