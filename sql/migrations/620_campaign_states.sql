-- how many campaigns are in each state, kept by the triggers that follow
CREATE TABLE IF NOT EXISTS campaign_states (
    state     VARCHAR(16) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    campaigns INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
