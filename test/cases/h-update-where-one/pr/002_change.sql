UPDATE users SET age = coalesce(age, 0) WHERE 1 = 1;
