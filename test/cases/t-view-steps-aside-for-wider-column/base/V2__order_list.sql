CREATE VIEW order_list AS SELECT id, number, cents FROM orders;
