CREATE TABLE shipments (id bigint PRIMARY KEY, state text NOT NULL, sent_at timestamptz);
CREATE TABLE shipment_log (shipment_id bigint NOT NULL, row_before jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION log_shipment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO shipment_log (shipment_id, row_before) VALUES (OLD.id, to_jsonb(OLD));
  RETURN NULL;
END
$$;
