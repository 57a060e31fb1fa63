INSERT INTO plans (name, price) VALUES ('gold', 9.5) ON CONFLICT (name) DO UPDATE SET price = excluded.price;
