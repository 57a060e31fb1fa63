CREATE VIEW latest AS SELECT id, json_extract(body, '$.t') AS t, row_number() OVER (PARTITION BY notebook_id ORDER BY created_at DESC) AS n FROM notes;
