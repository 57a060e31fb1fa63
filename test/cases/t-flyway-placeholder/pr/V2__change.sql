CREATE TABLE ${flyway:defaultSchema}.tags (id bigint PRIMARY KEY, label text NOT NULL);
