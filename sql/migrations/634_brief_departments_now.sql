INSERT INTO brief_departments (brief_id, number, department_id, readers)
    SELECT r.brief_id, r.number, COALESCE(p.department_id, 0), COUNT(*)
    FROM brief_reads r JOIN people p ON p.id = r.person_id AND p.state = 'active'
    GROUP BY r.brief_id, r.number, COALESCE(p.department_id, 0)
    ON DUPLICATE KEY UPDATE readers = VALUES(readers);
