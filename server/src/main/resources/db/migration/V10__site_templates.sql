-- The latest article pages of each host, from which is learnt what its pages have in common.
-- lines: key (8 bytes) and length (4) of each block of text, in the order of the page.
CREATE TABLE site_page (
  id ${id},
  host TEXT NOT NULL,
  address TEXT NOT NULL,
  container_path TEXT NOT NULL,
  lines ${blob} NOT NULL
);
CREATE INDEX site_page_host ON site_page (host, id);

-- The words of lines that a host repeats, for people to read.
CREATE TABLE site_line (
  host TEXT NOT NULL,
  line_key BIGINT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (host, line_key)
);

-- What people have said about a host's pages: CSS selectors, and whether it goes on learning.
CREATE TABLE site_template (
  host TEXT PRIMARY KEY,
  pinned BOOLEAN NOT NULL,
  body_selector TEXT,
  removed_selector TEXT
);
