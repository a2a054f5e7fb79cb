-- The platform's id of the group that a daily question calls, if it calls any.
ALTER TABLE round ADD COLUMN mention TEXT;
