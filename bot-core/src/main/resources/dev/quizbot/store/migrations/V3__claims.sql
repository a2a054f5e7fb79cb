-- Until when somebody is at a round's next step; 0 for nobody.
ALTER TABLE round ADD COLUMN claimed_until BIGINT NOT NULL DEFAULT 0;
