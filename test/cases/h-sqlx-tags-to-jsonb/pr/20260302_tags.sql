ALTER TABLE recipes
    ALTER COLUMN tags DROP DEFAULT,
    ALTER COLUMN tags TYPE jsonb USING to_jsonb(tags),
    ALTER COLUMN tags SET DEFAULT '[]';
