CREATE TABLE daily_series (
  platform    TEXT   NOT NULL,
  community   TEXT   NOT NULL,
  channel     TEXT   NOT NULL,
  name        TEXT   NOT NULL,
  line        TEXT   NOT NULL, -- as people write it, with zone and name
  set_by      TEXT   NOT NULL,
  set_by_name TEXT   NOT NULL,
  set_at      BIGINT NOT NULL,
  PRIMARY KEY (platform, community, channel, name)
);
