ALTER TABLE questions ADD FULLTEXT KEY IF NOT EXISTS by_words (title, words);
