UPDATE couriers SET name = 'X' WHERE id IS NOT NULL;
