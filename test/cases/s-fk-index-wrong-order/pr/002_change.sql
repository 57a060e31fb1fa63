CREATE TABLE refunds (
  id bigint PRIMARY KEY,
  reason text NOT NULL,
  invoice_id bigint NOT NULL REFERENCES invoices (id)
);
CREATE INDEX refunds_reason ON refunds (reason, invoice_id);
