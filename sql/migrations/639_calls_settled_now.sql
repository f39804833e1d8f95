INSERT INTO calls_settled (person_id, call_id, holds)
    SELECT b.person_id, b.call_id, SUM(b.hold) FROM
        (SELECT person_id, call_id, state <> 'withdrawn' AS hold FROM offers
        UNION ALL SELECT person_id, call_id, 1 FROM call_passes) b
    GROUP BY b.person_id, b.call_id
    ON DUPLICATE KEY UPDATE holds = VALUES(holds);
