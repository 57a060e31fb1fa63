ALTER TABLE invoices RENAME COLUMN note TO remark;
