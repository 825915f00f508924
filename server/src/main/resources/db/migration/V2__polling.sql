-- When feeds are asked and why then; what is known about asking each of them.

-- Minutes between two polls that the campaign's editor has fixed; the feeds' own rhythm when absent.
ALTER TABLE campaign ADD COLUMN poll_minutes INTEGER;

-- The host as it is left in peace: its name, with the port when it is an unusual one.
ALTER TABLE feed ADD COLUMN host TEXT NOT NULL DEFAULT '';
-- Whether the poller takes it: neither the feed nor its campaign is paused.
ALTER TABLE feed ADD COLUMN polled BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE feed ADD COLUMN poll_reason TEXT NOT NULL DEFAULT 'NEW';
-- When a whole document came last, and how many answers "not modified" have come since.
ALTER TABLE feed ADD COLUMN read_at BIGINT;
ALTER TABLE feed ADD COLUMN not_modified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN validators TEXT NOT NULL DEFAULT 'TRUSTED';
-- Entries a day by the usual time between two entries, as the schedule goes by it.
ALTER TABLE feed ADD COLUMN pace DOUBLE PRECISION;
-- A permanent redirect that is being watched; without a time it is not to be believed.
ALTER TABLE feed ADD COLUMN moved_to TEXT;
ALTER TABLE feed ADD COLUMN moved_since BIGINT;
-- What the last document asked for: ttl, sy:*, skipHours, skipDays.
ALTER TABLE feed ADD COLUMN wishes TEXT NOT NULL DEFAULT '';
-- Until when a hub delivers this feed by itself.
ALTER TABLE feed ADD COLUMN pushed_until BIGINT;
UPDATE feed SET polled = (state <> 'PAUSED' AND campaign_id IN (SELECT id FROM campaign WHERE active));

-- The claim reads this index alone; SQLite wants to see the condition in it for that.
DROP INDEX feed_due;
CREATE INDEX feed_due ON feed (next_poll_at, lease_until, polled) WHERE polled;
CREATE INDEX feed_host ON feed (host);

-- Hosts that want to be left in peace: known to all processes, and after a restart.
CREATE TABLE host_pause (
  host TEXT PRIMARY KEY,
  until_at BIGINT NOT NULL,
  status INTEGER NOT NULL
);
