-- By what entries and articles are known again. An alias is a 64-bit hash of an id, an address or a text
-- (newsroom/Alias): rows of fixed width, looked up without touching anything else.
-- ${clustered} keeps a table in its key's order (SQLite); behind ${postgresql} stands what only PostgreSQL says.

CREATE TABLE entry_alias (
  feed_id BIGINT NOT NULL,
  alias BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  shared BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (feed_id, alias)
  ${postgresql} INCLUDE (entry_id, shared)
) ${clustered};

CREATE TABLE feed_identity (
  feed_id ${id},
  entry_key TEXT NOT NULL DEFAULT 'ID',
  seen INTEGER NOT NULL DEFAULT 0,
  repeated INTEGER NOT NULL DEFAULT 0,
  churned INTEGER NOT NULL DEFAULT 0,
  reused INTEGER NOT NULL DEFAULT 0,
  changed_at BIGINT,
  cause TEXT,
  share DOUBLE PRECISION
);

-- Which of its marks an entry shares with others, so that they identify nothing: 1 the address, 2 the id.
ALTER TABLE entry ADD COLUMN shared_marks INTEGER NOT NULL DEFAULT 0;

CREATE TABLE article_alias (
  alias BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  PRIMARY KEY (alias, article_id)
) ${clustered};
CREATE INDEX article_alias_article ON article_alias (article_id, alias);

-- Addresses that differ in one parameter: the alias of each without that one.
CREATE TABLE url_neighbour (
  alias BIGINT NOT NULL,
  article_id BIGINT NOT NULL,
  PRIMARY KEY (alias, article_id)
) ${clustered};
CREATE INDEX url_neighbour_article ON url_neighbour (article_id);

CREATE TABLE url_parameter (
  host TEXT NOT NULL,
  name TEXT NOT NULL,
  same INTEGER NOT NULL DEFAULT 0,
  different INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (host, name)
);

-- What may not come back, and under which aliases. No reference to articles: a takedown outlives them.
ALTER TABLE takedown RENAME TO takedown_address;
CREATE TABLE takedown (
  id ${id},
  cause TEXT NOT NULL,
  article_id BIGINT,
  url TEXT NOT NULL,
  headline TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  account_id BIGINT REFERENCES account (id),
  at BIGINT NOT NULL
);
INSERT INTO takedown (id, cause, url, reason, at)
SELECT row_number() OVER (ORDER BY at, url_key), 'ADDRESS', 'https://' || url_key, reason, at FROM takedown_address;
DROP TABLE takedown_address;
CREATE INDEX takedown_article ON takedown (article_id) WHERE article_id IS NOT NULL;
CREATE TABLE takedown_alias (
  alias BIGINT NOT NULL,
  takedown_id BIGINT NOT NULL,
  PRIMARY KEY (alias, takedown_id)
) ${clustered};
CREATE INDEX takedown_alias_takedown ON takedown_alias (takedown_id);

-- What a publisher has made of an article and an editor has not decided about; one for each article.
CREATE TABLE proposal (
  article_id ${id},
  entry_id BIGINT NOT NULL,
  state TEXT NOT NULL,
  headline TEXT NOT NULL,
  standfirst TEXT,
  body_html TEXT NOT NULL,
  words INTEGER NOT NULL,
  modified_at BIGINT,
  at BIGINT NOT NULL
);
CREATE INDEX proposal_open ON proposal (at) WHERE state = 'OPEN';

ALTER TABLE campaign ADD COLUMN update_policy TEXT NOT NULL DEFAULT 'TAKE_OVER';
