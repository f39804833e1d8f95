INSERT INTO headcounts (department_id, people)
    SELECT COALESCE(department_id, 0), COUNT(*) FROM people WHERE state = 'active' GROUP BY COALESCE(department_id, 0)
    ON DUPLICATE KEY UPDATE people = VALUES(people);
