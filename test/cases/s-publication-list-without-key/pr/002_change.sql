CREATE PUBLICATION sums FOR TABLE orders (region, cents);
