CREATE TABLE audit_new (id BIGINT NOT NULL PRIMARY KEY, note VARCHAR(200) NULL);
INSERT INTO audit_new (id, note) VALUES (1, 'first');
ALTER TABLE audit_new ADD FULLTEXT INDEX audit_note (note);
RENAME TABLE audit_new TO audit;
