-- where its line begins, the day of the baseline (or that on which the goal was made), and the
-- newest and the oldest figure of goal_progress, kept here so that lists need not look there
ALTER TABLE goals
    ADD COLUMN IF NOT EXISTS starts_on DATE NULL AFTER baseline,
    ADD COLUMN IF NOT EXISTS latest_figure DECIMAL(20, 4) NULL AFTER meaning,
    ADD COLUMN IF NOT EXISTS latest_on DATE NULL AFTER latest_figure,
    ADD COLUMN IF NOT EXISTS first_figure DECIMAL(20, 4) NULL AFTER latest_on,
    ADD COLUMN IF NOT EXISTS first_on DATE NULL AFTER first_figure;
