CREATE TABLE shops (id bigint, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE shops_eu PARTITION OF shops FOR VALUES IN ('de', 'fr');
