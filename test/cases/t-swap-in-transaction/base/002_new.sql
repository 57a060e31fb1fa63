CREATE TABLE invoices_new (LIKE invoices INCLUDING ALL);
CREATE INDEX invoices_new_team_idx2 ON invoices_new (team_id, paid_at);
ALTER TABLE invoices_new ADD FOREIGN KEY (team_id) REFERENCES teams (id);
