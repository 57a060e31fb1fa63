CREATE TEXT SEARCH CONFIGURATION public.prose (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION public.prose ALTER MAPPING FOR hword, hword_part, word WITH simple;
CREATE TABLE chapters (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  author_id bigint NOT NULL REFERENCES authors (id),
  body text NOT NULL,
  document tsvector GENERATED ALWAYS AS (to_tsvector('public.prose'::regconfig, body)) STORED
);
CREATE INDEX chapters_author ON chapters (author_id);
CREATE INDEX chapters_document ON chapters USING gin (document);
