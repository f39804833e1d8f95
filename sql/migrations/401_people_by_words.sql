ALTER TABLE people ADD FULLTEXT KEY IF NOT EXISTS by_words (name, title);
