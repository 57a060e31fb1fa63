ALTER TABLE notes
  ALTER COLUMN body TYPE grade USING (CASE WHEN body IN ('a', 'b') THEN body ELSE 'c' END)::grade;
