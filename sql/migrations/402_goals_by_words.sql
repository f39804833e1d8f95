ALTER TABLE goals ADD FULLTEXT KEY IF NOT EXISTS by_words (title, measure);
