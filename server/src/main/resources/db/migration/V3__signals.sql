-- What publishers' pages say about their use, and subscriptions at hubs.

-- Whether a written agreement stands above what the publisher's pages say.
ALTER TABLE source ADD COLUMN agreement BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE rights_signal (
  entry_id BIGINT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  wish TEXT NOT NULL,
  place TEXT NOT NULL,
  crawler TEXT,
  said TEXT NOT NULL,
  characters INTEGER,
  until_at BIGINT,
  url TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (entry_id, position)
);

CREATE TABLE websub (
  id ${id},
  feed_id BIGINT NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  hub TEXT NOT NULL,
  topic TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  secret TEXT NOT NULL,
  state TEXT NOT NULL,
  explanation TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,
  -- When the hub is to be asked next; null while there is nothing to ask.
  due_at BIGINT,
  verified_at BIGINT,
  expires_at BIGINT,
  deliveries BIGINT NOT NULL DEFAULT 0,
  last_delivery_at BIGINT,
  -- Deliveries whose signature was missing or wrong.
  unsigned BIGINT NOT NULL DEFAULT 0,
  -- Deliveries with news since a poll last found what had not been delivered.
  kept INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL
);
-- One that is being given up may stand beside its successor.
CREATE UNIQUE INDEX websub_feed ON websub (feed_id) WHERE state <> 'LEAVING';
CREATE INDEX websub_due ON websub (due_at) WHERE due_at IS NOT NULL;

-- Bodies that were delivered: a hub that repeats itself, or somebody who repeats it, changes nothing.
CREATE TABLE websub_delivery (
  websub_id BIGINT NOT NULL REFERENCES websub (id) ON DELETE CASCADE,
  body_hash TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (websub_id, body_hash)
);
CREATE INDEX websub_delivery_at ON websub_delivery (at);
