DELETE FROM orders WHERE true;
