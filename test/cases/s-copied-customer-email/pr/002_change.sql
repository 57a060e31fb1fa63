CREATE TABLE reminders (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  customer_email text NOT NULL,
  sent_at timestamptz
);
CREATE INDEX reminders_customer ON reminders (customer_id);
