SET lock_timeout = '2s';
ALTER TABLE invoices ADD COLUMN amount_cents bigint;
CREATE FUNCTION invoices_copy_cents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.amount_cents := NEW.cents;
  RETURN NEW;
END $$;
CREATE TRIGGER invoices_copy_cents BEFORE INSERT OR UPDATE OF cents ON invoices
  FOR EACH ROW EXECUTE FUNCTION invoices_copy_cents();
