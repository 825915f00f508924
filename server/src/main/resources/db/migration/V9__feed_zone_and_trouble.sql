-- The zone of a feed's dates that name none, when an editor has said it.
ALTER TABLE feed ADD COLUMN zone TEXT;
-- What was in the way of a poll, for those who do not read the explanation's English.
ALTER TABLE feed ADD COLUMN last_trouble TEXT;
ALTER TABLE poll_log ADD COLUMN trouble TEXT;
