-- migrate:up
CREATE TABLE comments (
  id bigserial PRIMARY KEY,
  invoice_id bigint NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
  author_id bigint REFERENCES members (id),
  body text NOT NULL
);
CREATE INDEX comments_invoice_idx ON comments (invoice_id);
-- migrate:down
DROP TABLE comments;
