ALTER TABLE logs ADD UNIQUE KEY logs_note (note);
