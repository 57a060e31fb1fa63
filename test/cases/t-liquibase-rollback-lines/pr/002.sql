--liquibase formatted sql

--changeset jo:2 labels:tracking context:!test
--comment: one row a scan
CREATE TABLE parcel_scan (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parcel_id bigint NOT NULL REFERENCES parcel (id),
  scanned_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX parcel_scan_parcel ON parcel_scan (parcel_id);
--rollback DROP TABLE parcel_scan CASCADE;
--rollback TRUNCATE parcel;

--changeset jo:3
ALTER TABLE parcel ADD COLUMN lost boolean NOT NULL DEFAULT false;
--rollback ALTER TABLE parcel DROP COLUMN lost;
