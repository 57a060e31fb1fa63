CREATE TABLE sales (id bigint PRIMARY KEY, day date NOT NULL, cents bigint NOT NULL);
CREATE MATERIALIZED VIEW sales_by_day AS SELECT day, sum(cents) AS cents FROM sales GROUP BY day;
CREATE UNIQUE INDEX sales_by_day_day ON sales_by_day (day);
