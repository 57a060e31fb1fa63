DROP TABLE IF EXISTS orders, users;
