-- As in ballot, but cast when the round was over, by players who caught up; counts nowhere else.
CREATE TABLE late_ballot (
  round_id  TEXT    NOT NULL REFERENCES round (id),
  platform  TEXT    NOT NULL,
  player_id TEXT    NOT NULL,
  choices   TEXT    NOT NULL, -- ids of choices, a line each
  cast_at   BIGINT  NOT NULL,
  correct   INTEGER NOT NULL, -- 1 or 0
  points    INTEGER NOT NULL,
  PRIMARY KEY (round_id, player_id),
  FOREIGN KEY (platform, player_id) REFERENCES player (platform, id)
);

CREATE INDEX late_ballot_of_player ON late_ballot (platform, player_id);
