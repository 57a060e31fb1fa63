ALTER TABLE customers ADD COLUMN scratch text;
ALTER TABLE customers RENAME COLUMN scratch TO scratch_pad;
ALTER TABLE customers DROP COLUMN scratch_pad;
