-- +goose Up
ALTER TABLE invoices
  ADD CONSTRAINT invoices_organization_fk
  FOREIGN KEY (organization_id) REFERENCES organizations (id);

-- +goose Down
ALTER TABLE invoices DROP CONSTRAINT invoices_organization_fk;
