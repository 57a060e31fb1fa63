CREATE TABLE page_views_2026 PARTITION OF page_views FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE VIEW page_views_recent AS SELECT * FROM page_views WHERE viewed_at >= '2026-01-01';
