CREATE OR REPLACE TRIGGER calls_settled_return AFTER DELETE ON call_passes FOR EACH ROW
    UPDATE calls_settled SET holds = holds - 1 WHERE person_id = OLD.person_id AND call_id = OLD.call_id;
