CREATE TYPE shipment_status AS ENUM ('packed', 'sent', 'lost');
ALTER TABLE shipment
  ALTER COLUMN status TYPE shipment_status USING status::shipment_status;
