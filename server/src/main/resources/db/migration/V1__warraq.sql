-- One text for SQLite and PostgreSQL. ${id} is the key column's type, ${blob} the type of bytes.
-- Ids are 64-bit, time-ordered, made by the program. Times are UTC epoch milliseconds.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE account (
  id ${id},
  name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL,
  locale TEXT NOT NULL,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  created_at BIGINT NOT NULL
);

CREATE TABLE audit (
  id ${id},
  at BIGINT NOT NULL,
  account_id BIGINT REFERENCES account (id),
  action TEXT NOT NULL,
  subject_id BIGINT,
  detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX audit_subject ON audit (subject_id, at);

CREATE TABLE source (
  id ${id},
  home_host TEXT NOT NULL UNIQUE,
  home_url TEXT NOT NULL,
  name TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  blocked BOOLEAN NOT NULL DEFAULT FALSE,
  rights_text TEXT NOT NULL DEFAULT 'EXCERPT',
  rights_pictures BOOLEAN NOT NULL DEFAULT FALSE,
  rights_indexed BOOLEAN NOT NULL DEFAULT FALSE,
  rights_days INTEGER,
  credit_line TEXT,
  proof TEXT,
  created_at BIGINT NOT NULL
);

CREATE TABLE section (
  id ${id},
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE campaign (
  id ${id},
  name TEXT NOT NULL UNIQUE,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  full_text TEXT NOT NULL DEFAULT 'WHEN_PARTIAL',
  publish_mode TEXT NOT NULL DEFAULT 'PUBLISH',
  section_id BIGINT REFERENCES section (id),
  min_words INTEGER NOT NULL DEFAULT 0,
  max_age_days INTEGER,
  delay_minutes INTEGER NOT NULL DEFAULT 0,
  min_confidence DOUBLE PRECISION NOT NULL DEFAULT 0.4,
  languages TEXT NOT NULL DEFAULT '',
  required_words TEXT NOT NULL DEFAULT '',
  refused_words TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL
);

CREATE TABLE feed (
  id ${id},
  campaign_id BIGINT NOT NULL REFERENCES campaign (id),
  source_id BIGINT NOT NULL REFERENCES source (id),
  url TEXT NOT NULL,
  url_key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'ACTIVE',
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  next_poll_at BIGINT NOT NULL,
  lease_owner TEXT,
  lease_until BIGINT NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  entries_per_day DOUBLE PRECISION,
  last_polled_at BIGINT,
  last_entry_at BIGINT,
  last_outcome TEXT,
  last_explanation TEXT,
  created_at BIGINT NOT NULL
);
CREATE INDEX feed_due ON feed (next_poll_at) WHERE state = 'ACTIVE';
CREATE INDEX feed_campaign ON feed (campaign_id);

CREATE TABLE poll_log (
  id ${id},
  feed_id BIGINT NOT NULL REFERENCES feed (id),
  at BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  status INTEGER,
  explanation TEXT NOT NULL,
  entries_new INTEGER NOT NULL DEFAULT 0,
  entries_changed INTEGER NOT NULL DEFAULT 0,
  body_bytes BIGINT NOT NULL DEFAULT 0,
  millis BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX poll_log_feed ON poll_log (feed_id, at);

CREATE TABLE story (
  id ${id},
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE media (
  id ${id},
  origin_url TEXT NOT NULL,
  origin_url_key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL DEFAULT 'WANTED',
  hash TEXT,
  content_type TEXT,
  width INTEGER NOT NULL DEFAULT 0,
  height INTEGER NOT NULL DEFAULT 0,
  widths TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at BIGINT NOT NULL,
  lease_until BIGINT NOT NULL DEFAULT 0,
  failure TEXT,
  created_at BIGINT NOT NULL
);
CREATE INDEX media_wanted ON media (next_attempt_at) WHERE state = 'WANTED';

CREATE TABLE article (
  id ${id},
  status TEXT NOT NULL,
  language TEXT NOT NULL,
  headline TEXT NOT NULL,
  standfirst TEXT,
  body_html TEXT NOT NULL,
  words INTEGER NOT NULL,
  slug TEXT NOT NULL,
  section_id BIGINT REFERENCES section (id),
  source_id BIGINT NOT NULL REFERENCES source (id),
  story_id BIGINT REFERENCES story (id),
  origin_url TEXT NOT NULL,
  origin_url_key TEXT NOT NULL UNIQUE,
  published_at BIGINT NOT NULL,
  modified_at BIGINT,
  visible_at BIGINT,
  release_at BIGINT,
  expires_at BIGINT,
  shown TEXT NOT NULL,
  indexed BOOLEAN NOT NULL,
  credit_line TEXT,
  lead_media_id BIGINT REFERENCES media (id),
  lead_caption TEXT,
  lead_credit TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  edited_at_desk BOOLEAN NOT NULL DEFAULT FALSE,
  revision INTEGER NOT NULL DEFAULT 1,
  fingerprint ${blob},
  created_at BIGINT NOT NULL
);
CREATE INDEX article_latest ON article (published_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX article_section ON article (section_id, published_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX article_source ON article (source_id, published_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX article_story ON article (story_id, published_at) WHERE story_id IS NOT NULL;
CREATE INDEX article_release ON article (release_at) WHERE status = 'SCHEDULED';
CREATE INDEX article_expiry ON article (expires_at) WHERE status = 'PUBLISHED' AND expires_at IS NOT NULL;
CREATE INDEX article_media ON article (lead_media_id) WHERE lead_media_id IS NOT NULL;
-- Only of what waits: an index over all statuses would tempt SQLite away from article_latest.
CREATE INDEX article_waiting ON article (status, id) WHERE status <> 'PUBLISHED';

CREATE TABLE fingerprint_band (
  band BIGINT NOT NULL,
  article_id BIGINT NOT NULL REFERENCES article (id),
  at BIGINT NOT NULL,
  PRIMARY KEY (band, article_id)
);
CREATE INDEX fingerprint_band_at ON fingerprint_band (at);

CREATE TABLE revision (
  id ${id},
  article_id BIGINT NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  at BIGINT NOT NULL,
  account_id BIGINT REFERENCES account (id),
  entry_id BIGINT,
  headline TEXT NOT NULL,
  standfirst TEXT,
  body_html TEXT NOT NULL,
  UNIQUE (article_id, number)
);

CREATE TABLE entry (
  id ${id},
  feed_id BIGINT NOT NULL REFERENCES feed (id),
  entry_key TEXT NOT NULL,
  url TEXT,
  headline TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  payload ${blob} NOT NULL,
  received_at BIGINT NOT NULL,
  changed_at BIGINT,
  stage TEXT NOT NULL,
  lease_owner TEXT,
  lease_until BIGINT NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at BIGINT NOT NULL DEFAULT 0,
  decision TEXT,
  reason TEXT,
  reason_detail TEXT,
  trace TEXT,
  decided_at BIGINT,
  article_id BIGINT REFERENCES article (id),
  UNIQUE (feed_id, entry_key)
);
CREATE INDEX entry_waiting ON entry (next_attempt_at, id) WHERE stage = 'RECEIVED';
CREATE INDEX entry_decided ON entry (decided_at, id) WHERE stage = 'DECIDED';
CREATE INDEX entry_article ON entry (article_id);

CREATE TABLE sighting (
  id ${id},
  article_id BIGINT NOT NULL REFERENCES article (id),
  entry_id BIGINT NOT NULL UNIQUE REFERENCES entry (id),
  kind TEXT NOT NULL,
  source_id BIGINT NOT NULL REFERENCES source (id),
  feed_title TEXT NOT NULL,
  feed_url TEXT NOT NULL,
  url TEXT NOT NULL,
  url_key TEXT NOT NULL,
  headline TEXT NOT NULL,
  resemblance DOUBLE PRECISION,
  published_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX sighting_article ON sighting (article_id, seen_at);
CREATE INDEX sighting_url ON sighting (url_key);

CREATE TABLE byline (
  id ${id},
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  biography TEXT
);
CREATE TABLE article_byline (
  article_id BIGINT NOT NULL REFERENCES article (id),
  byline_id BIGINT NOT NULL REFERENCES byline (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (article_id, byline_id)
);
CREATE INDEX article_byline_byline ON article_byline (byline_id, article_id);

CREATE TABLE tag (
  id ${id},
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
);
CREATE TABLE article_tag (
  article_id BIGINT NOT NULL REFERENCES article (id),
  tag_id BIGINT NOT NULL REFERENCES tag (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (article_id, tag_id)
);
CREATE INDEX article_tag_tag ON article_tag (tag_id, article_id);

CREATE TABLE takedown (
  url_key TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE TABLE outbox (
  id ${id},
  recipient TEXT NOT NULL,
  event TEXT NOT NULL,
  article_id BIGINT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX outbox_recipient ON outbox (recipient, id);
