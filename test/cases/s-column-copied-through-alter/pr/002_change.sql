ALTER TABLE invoices ADD COLUMN team_slug text;
