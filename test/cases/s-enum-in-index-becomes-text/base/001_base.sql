CREATE TYPE plan AS ENUM ('free', 'paid');
CREATE TABLE teams (id bigint PRIMARY KEY, plan plan);
CREATE INDEX teams_paid ON teams (id) WHERE plan = 'paid';
