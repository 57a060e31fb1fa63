-- the dunning job reads what is unpaid
CREATE INDEX invoices_unpaid_idx
  ON invoices (due_on)
  WHERE paid_at IS NULL;
