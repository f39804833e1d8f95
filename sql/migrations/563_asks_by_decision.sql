-- how long decisions took, of some months: from an index alone
ALTER TABLE asks ADD INDEX IF NOT EXISTS by_decision (decided_at, sent_at);
