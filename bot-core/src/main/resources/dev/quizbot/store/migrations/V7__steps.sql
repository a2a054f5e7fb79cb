-- When it is too late to post the question.
ALTER TABLE round ADD COLUMN post_by BIGINT NOT NULL DEFAULT 0;
UPDATE round SET post_by = closes_at;
-- Whether the message of a planned round may be in the venue already: 1 or 0.
ALTER TABLE round ADD COLUMN maybe_posted INTEGER NOT NULL DEFAULT 1;
-- How many answers the message shows.
ALTER TABLE round ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
