-- Near-duplicates across sources: exact comparison instead of estimates, a log of matches, undoing.
-- ${clustered} makes the key the table (SQLite); elsewhere the key's index does the same.

DROP TABLE fingerprint_band;
ALTER TABLE article DROP COLUMN fingerprint;

-- Keys of texts that came out in the same 72 hours (epoch). A key has eight places: what many texts
-- share names at most eight of them, so a look-up costs the same whatever the archive's size.
CREATE TABLE likeness_key (
  epoch BIGINT NOT NULL,
  lookup_key BIGINT NOT NULL,
  place INTEGER NOT NULL,
  article_id BIGINT NOT NULL,
  PRIMARY KEY (epoch, lookup_key, place)
) ${clustered};

-- Words of headline and text as numbers, as long as something may still be like them.
CREATE TABLE likeness_text (
  article_id ${id},
  epoch BIGINT NOT NULL,
  published_at BIGINT NOT NULL,
  source_id BIGINT NOT NULL,
  brief BOOLEAN NOT NULL,
  headline_words ${blob} NOT NULL,
  text_words ${blob} NOT NULL
);
CREATE INDEX likeness_text_epoch ON likeness_text (epoch);

-- On which days different articles shared a shingle: bit 0 is last_day, bit 1 the day before …
CREATE TABLE formula_shingle (
  shingle ${id},
  last_day BIGINT NOT NULL,
  days BIGINT NOT NULL,
  day_count INTEGER NOT NULL
);
CREATE INDEX formula_shingle_known ON formula_shingle (shingle) WHERE day_count >= 4;
CREATE INDEX formula_shingle_day ON formula_shingle (last_day);

CREATE TABLE likeness_match (
  id ${id},
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  doubt TEXT NOT NULL,
  article_id BIGINT NOT NULL REFERENCES article (id),
  entry_id BIGINT NOT NULL,
  own_article_id BIGINT REFERENCES article (id),
  headline TEXT NOT NULL,
  source_id BIGINT NOT NULL REFERENCES source (id),
  jaccard DOUBLE PRECISION NOT NULL,
  containment DOUBLE PRECISION NOT NULL,
  shared_shingles INTEGER NOT NULL,
  formula_shingles INTEGER NOT NULL,
  hours_apart DOUBLE PRECISION NOT NULL,
  made_by BIGINT REFERENCES account (id),
  undone_at BIGINT,
  undone_by BIGINT REFERENCES account (id)
);
CREATE INDEX likeness_match_article ON likeness_match (article_id, id);
CREATE INDEX likeness_match_own ON likeness_match (own_article_id, id) WHERE own_article_id IS NOT NULL;
CREATE INDEX likeness_match_kind ON likeness_match (kind, id);

-- What an editor has said not to be the same: never matched again.
CREATE TABLE likeness_apart (
  entry_id BIGINT NOT NULL,
  article_id BIGINT NOT NULL REFERENCES article (id),
  at BIGINT NOT NULL,
  PRIMARY KEY (entry_id, article_id)
);

-- What an editor has said to be the same: the first article stands for the second.
CREATE TABLE joined_article (
  article_id ${id},
  into_id BIGINT NOT NULL REFERENCES article (id),
  status_before TEXT NOT NULL,
  at BIGINT NOT NULL
);
ALTER TABLE sighting ADD COLUMN joined_from BIGINT;
ALTER TABLE sighting ADD COLUMN joined_kind TEXT;
CREATE INDEX sighting_joined ON sighting (joined_from) WHERE joined_from IS NOT NULL;
