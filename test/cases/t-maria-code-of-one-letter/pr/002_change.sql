CREATE TABLE mails (id bigint PRIMARY KEY, unit char(1) NOT NULL DEFAULT 'Y');
