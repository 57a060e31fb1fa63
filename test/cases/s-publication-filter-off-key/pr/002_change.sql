CREATE PUBLICATION europe FOR TABLE orders WHERE (region = 'eu');
