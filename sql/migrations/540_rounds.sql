-- an office hour: a leader takes questions until a day, and answers them by then
CREATE TABLE IF NOT EXISTS rounds (
    id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    leader_id  BIGINT UNSIGNED NOT NULL,
    title      VARCHAR(160) NOT NULL,
    words      VARCHAR(2000) NOT NULL DEFAULT '',
    answer_on  DATE NOT NULL,
    closed     BOOLEAN NOT NULL DEFAULT FALSE,
    version    INT UNSIGNED NOT NULL DEFAULT 1,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    KEY by_day (closed, answer_on, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='briefs';
