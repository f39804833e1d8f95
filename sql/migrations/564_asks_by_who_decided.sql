-- what waits for somebody who decided it: whether the change came
ALTER TABLE asks ADD INDEX IF NOT EXISTS by_who_decided (decided_by, state, change_by);
