CREATE TABLE assets (id bigint PRIMARY KEY, owner text);
CREATE TABLE images (width integer, CONSTRAINT images_owner CHECK (owner IS NOT NULL)) INHERITS (assets);
