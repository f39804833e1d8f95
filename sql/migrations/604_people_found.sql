-- plans: content team and leaders, who own campaigns (lib/session.h); last_word: so that
-- somebody is found by the last word of the name; the keys: in the order of the lists
ALTER TABLE people
    ADD COLUMN IF NOT EXISTS plans BOOLEAN AS (roles & 6 <> 0) VIRTUAL AFTER roles,
    ADD COLUMN IF NOT EXISTS last_word VARCHAR(100) AS (SUBSTRING_INDEX(name, ' ', -1)) VIRTUAL AFTER name,
    ADD KEY IF NOT EXISTS by_state_and_name (state, name, id),
    ADD KEY IF NOT EXISTS by_department_and_name (department_id, state, name, id),
    ADD KEY IF NOT EXISTS by_plans (plans, state, name, id),
    ADD KEY IF NOT EXISTS by_last_word (last_word, state),
    ADD KEY IF NOT EXISTS by_roles (roles, state);
