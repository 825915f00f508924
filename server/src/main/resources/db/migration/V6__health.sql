-- From when on a feed is silent longer than its habit; set whenever it brings something new.
ALTER TABLE feed ADD COLUMN silent_at BIGINT;
