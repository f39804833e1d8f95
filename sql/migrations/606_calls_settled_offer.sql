CREATE OR REPLACE TRIGGER calls_settled_offer AFTER INSERT ON offers FOR EACH ROW
    INSERT INTO calls_settled (person_id, call_id, holds)
        VALUES (NEW.person_id, NEW.call_id, NEW.state <> 'withdrawn')
        ON DUPLICATE KEY UPDATE holds = holds + VALUES(holds);
