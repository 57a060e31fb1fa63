ALTER PUBLICATION feed ADD TABLE clicks;
CREATE PUBLICATION europe FOR TABLE orders WHERE (region = 'eu') WITH (publish = 'insert');
