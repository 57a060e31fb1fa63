SET search_path = app;
ALTER TABLE users ADD COLUMN c text;
