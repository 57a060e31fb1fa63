ALTER TABLE posts
  ADD COLUMN editor_id INT UNSIGNED NOT NULL,
  ADD CONSTRAINT fk_editor FOREIGN KEY (editor_id) REFERENCES authors (id);
