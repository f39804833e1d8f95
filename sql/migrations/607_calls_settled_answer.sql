CREATE OR REPLACE TRIGGER calls_settled_answer AFTER UPDATE ON offers FOR EACH ROW
    UPDATE calls_settled SET holds = holds - (OLD.state <> 'withdrawn') + (NEW.state <> 'withdrawn')
    WHERE person_id = NEW.person_id AND call_id = NEW.call_id AND OLD.state <> NEW.state;
