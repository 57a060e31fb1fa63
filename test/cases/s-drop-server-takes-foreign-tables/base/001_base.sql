CREATE FOREIGN DATA WRAPPER old_system;
CREATE SERVER legacy FOREIGN DATA WRAPPER old_system;
CREATE FOREIGN TABLE legacy_customers (id integer, name text) SERVER legacy;
CREATE VIEW customer_names AS SELECT id, name FROM legacy_customers;
