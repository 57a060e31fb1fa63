-- +goose Up
CREATE TABLE visits (id bigserial PRIMARY KEY, fee numeric(8,2) NOT NULL DEFAULT 0);
CREATE VIEW open_visits AS SELECT id FROM visits;
CREATE VIEW visit_count AS SELECT count(id) AS n FROM visits;
CREATE MATERIALIZED VIEW visit_stats AS SELECT count(id) AS n FROM visits;
CREATE PUBLICATION changes FOR TABLE visits;
-- +goose Down
DROP TABLE visits CASCADE;
