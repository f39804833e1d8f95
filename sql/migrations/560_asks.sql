-- what the content team asks of leaders. delegate_id: who is named to decide in place of
-- the first goal's owner. asked_at: when it was first sent; before that only the content
-- team sees it; sent_at: last. state_since: the clock of the wait. decision, given, decided_by
-- and decided_at are of the decision that stands; earlier ones are in ask_moves. The two outcomes are what each
-- side said after change_by; a figure is in the first goal's unit.
CREATE TABLE IF NOT EXISTS asks (
    id                  BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind                ENUM('money', 'people', 'time', 'decision') NOT NULL,
    title               VARCHAR(160) NOT NULL,
    amount              DECIMAL(20, 4) NULL,
    currency            CHAR(3) CHARACTER SET ascii NOT NULL DEFAULT '',
    why                 VARCHAR(2000) NOT NULL,
    campaign_id         BIGINT UNSIGNED NULL,
    asker_id            BIGINT UNSIGNED NOT NULL,
    delegate_id         BIGINT UNSIGNED NULL,
    answer_by           DATE NOT NULL,
    change_by           DATE NOT NULL,
    state               ENUM('draft', 'asked', 'more_wanted', 'approved', 'part_approved',
                             'declined', 'withdrawn', 'settled') NOT NULL DEFAULT 'draft',
    state_since         DATETIME NOT NULL,
    asked_at            DATETIME NULL,
    sent_at             DATETIME NULL,
    decision            ENUM('approved', 'part_approved', 'declined') NULL,
    given               DECIMAL(20, 4) NULL,
    decided_by          BIGINT UNSIGNED NULL,
    decided_at          DATETIME NULL,
    asker_outcome       ENUM('came', 'partly', 'did_not', 'too_early') NULL,
    asker_figure        DECIMAL(20, 4) NULL,
    asker_answered_at   DATETIME NULL,
    decider_outcome     ENUM('came', 'partly', 'did_not', 'too_early') NULL,
    decider_figure      DECIMAL(20, 4) NULL,
    decider_answered_at DATETIME NULL,
    version             INT UNSIGNED NOT NULL DEFAULT 1,
    created_at          DATETIME NOT NULL,
    updated_at          DATETIME NOT NULL,
    KEY by_state (state, id),
    KEY by_kind (kind, state),
    KEY by_asker (asker_id, id),
    KEY by_campaign (campaign_id, id),
    CONSTRAINT asks_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='campaigns';
