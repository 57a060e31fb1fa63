CREATE TABLE mails (id bigint PRIMARY KEY, sent char(1) NOT NULL DEFAULT 'N');
