-- Dates without a question: ISO dates of the series' zone, both inclusive; no end means until resumed.
ALTER TABLE daily_series ADD COLUMN paused_from TEXT;
ALTER TABLE daily_series ADD COLUMN paused_until TEXT;
ALTER TABLE daily_series ADD COLUMN paused_because TEXT;

-- The table that db-scheduler wants, with its column names.
CREATE TABLE scheduled_tasks (
  task_name            TEXT                     NOT NULL,
  task_instance        TEXT                     NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN                  NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT                   NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_alive ON scheduled_tasks (last_heartbeat);
CREATE INDEX round_of_series ON round (platform, community, channel, series, dealt_at);
