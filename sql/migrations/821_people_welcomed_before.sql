-- Who worked here before there were first steps needs none.
UPDATE people SET welcomed_at = created_at WHERE state = 'active' AND welcomed_at IS NULL;
