CREATE TABLE w (id bigint PRIMARY KEY, a varchar(10) UNIQUE, b numeric(8,2), c interval(3), d time(0), e varchar(5), f bit varying(4));
CREATE INDEX w_e ON w (e);
