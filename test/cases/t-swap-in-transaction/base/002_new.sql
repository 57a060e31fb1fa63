CREATE TABLE invoices_new (LIKE invoices INCLUDING ALL);
CREATE INDEX invoices_new_team_idx2 ON invoices_new (team_id, paid_at);
