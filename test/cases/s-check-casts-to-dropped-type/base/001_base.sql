CREATE TYPE plan AS ENUM ('free', 'paid');
CREATE TABLE teams (id bigint PRIMARY KEY, plan text, CHECK (plan::plan <> 'free'));
