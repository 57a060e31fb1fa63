ALTER PUBLICATION warehouse SET TABLE customers, orders WHERE (id > 1000);
