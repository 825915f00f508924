-- What search engines are told about, by publication; all that the index of sitemaps asks for is in it.
CREATE INDEX article_listed ON article (published_at, id, modified_at)
  WHERE status = 'PUBLISHED' AND indexed AND shown = 'FULL';
