MERGE INTO members m
USING teams t ON t.id = m.team_id
WHEN MATCHED THEN UPDATE SET role = 'editor';
