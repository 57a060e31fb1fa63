CREATE ROLE app NOLOGIN;
CREATE TABLE clients (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, name text NOT NULL);
