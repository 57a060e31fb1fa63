UPDATE users SET full_name = name WHERE id BETWEEN 1 AND 1000;
