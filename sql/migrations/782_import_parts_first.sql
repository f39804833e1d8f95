INSERT IGNORE INTO import_parts (import_id, part, bytes)
    SELECT import_id, 0, bytes FROM import_files;
