MERGE INTO open_visits v USING (VALUES (1)) AS s (id) ON v.id = s.id WHEN MATCHED THEN DELETE;
