-- Keys of the latest texts, before they move to likeness_key slice by slice.
CREATE TABLE likeness_key_fresh (
  lookup_key BIGINT NOT NULL,
  epoch BIGINT NOT NULL,
  place INTEGER NOT NULL,
  article_id BIGINT NOT NULL,
  PRIMARY KEY (lookup_key, epoch, place)
) ${clustered};
