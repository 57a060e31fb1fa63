SET lock_timeout = '2s';
CREATE TRIGGER shipments_changed AFTER UPDATE ON shipments
  FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION log_shipment();
