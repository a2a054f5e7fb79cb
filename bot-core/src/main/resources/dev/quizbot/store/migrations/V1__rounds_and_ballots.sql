-- For SQLite and PostgreSQL alike. Instants are milliseconds since 1970, UTC.

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE player (
  platform TEXT NOT NULL,
  id       TEXT NOT NULL,
  name     TEXT NOT NULL, -- the last one seen
  PRIMARY KEY (platform, id)
);

-- Questions as they were when they were dealt; their files may change or go.
CREATE TABLE dealt_question (
  digest      TEXT NOT NULL PRIMARY KEY, -- of the next columns
  question_id TEXT NOT NULL,
  topic       TEXT NOT NULL,
  labels      TEXT NOT NULL, -- topic and tags in lower case, each between line feeds
  text        TEXT NOT NULL  -- as a question file
);

CREATE TABLE round (
  id           TEXT   NOT NULL PRIMARY KEY,
  platform     TEXT   NOT NULL,
  community    TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  occasion     TEXT   NOT NULL,
  series       TEXT,            -- of daily posts
  question     TEXT   NOT NULL REFERENCES dealt_question (digest),
  choice_order TEXT   NOT NULL, -- ids of choices, a line each
  asked_by     TEXT,
  feedback     TEXT   NOT NULL,
  dealt_at     BIGINT NOT NULL,
  closes_at    BIGINT NOT NULL,
  phase        TEXT   NOT NULL,
  message      TEXT,
  closed_at    BIGINT,
  UNIQUE (platform, community, channel, occasion)
);

CREATE INDEX round_unfinished ON round (platform, phase, closes_at);

CREATE TABLE ballot (
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

CREATE INDEX ballot_of_player ON ballot (platform, player_id);
