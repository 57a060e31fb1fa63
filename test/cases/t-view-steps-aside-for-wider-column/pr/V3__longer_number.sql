DROP VIEW order_list;
ALTER TABLE orders ALTER COLUMN number TYPE varchar(60);
CREATE VIEW order_list AS SELECT id, number, cents FROM orders;
