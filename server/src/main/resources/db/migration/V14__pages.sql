-- Pages that always stand: about the newspaper, how to reach it, its policies.
CREATE TABLE page (
  id ${id},
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  body_html TEXT NOT NULL,
  position INTEGER NOT NULL,
  changed_at BIGINT NOT NULL
);
