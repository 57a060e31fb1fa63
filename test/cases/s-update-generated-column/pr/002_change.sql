UPDATE loads SET doubled = 4 WHERE id = 2;
