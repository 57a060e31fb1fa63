ALTER TABLE tickets ADD COLUMN closed_by varchar(40) DEFAULT 'NULL';
