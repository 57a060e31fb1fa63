SELECT id, email INTO OUTFILE '/var/lib/mysql-files/customers.csv' FIELDS TERMINATED BY ',' FROM customers WHERE id < 1000;
