DROP TABLE page_views_2024;
