CREATE TABLE shops_west PARTITION OF shops FOR VALUES IN ('pt', 'fr');
