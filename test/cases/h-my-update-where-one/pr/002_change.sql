UPDATE customers SET country = 'AT' WHERE 1;
