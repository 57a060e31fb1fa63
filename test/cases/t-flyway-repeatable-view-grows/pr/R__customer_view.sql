CREATE OR REPLACE VIEW customer_view AS SELECT id, name, upper(city) AS city, extract(year FROM since)::int AS since_year FROM customer;
COMMENT ON VIEW customer_view IS 'customers as reports see them';
