CREATE UNLOGGED TABLE stage (id bigint, email text);
ALTER TABLE stage ADD PRIMARY KEY (id);
ALTER TABLE stage ALTER COLUMN email TYPE varchar(200);
CLUSTER stage USING stage_pkey;
ALTER TABLE stage SET LOGGED;
