INSERT IGNORE INTO goal_categories (id, name, position) VALUES
    (1, 'Revenue', 10), (2, 'Growth', 20), (3, 'Retention', 30), (4, 'Satisfaction', 40),
    (5, 'Talent', 50), (6, 'Awareness', 60), (7, 'Cost', 70), (8, 'Other', 200);
