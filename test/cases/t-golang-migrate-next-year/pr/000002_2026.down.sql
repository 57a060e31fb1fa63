DROP VIEW page_views_recent;
DROP TABLE page_views_2026;
