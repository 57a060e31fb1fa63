BEGIN;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE TABLE users (id BIGSERIAL NOT NULL, email VARCHAR(255) NOT NULL, PRIMARY KEY (id));
INSERT INTO alembic_version (version_num) VALUES ('c0ffee');
COMMIT;
