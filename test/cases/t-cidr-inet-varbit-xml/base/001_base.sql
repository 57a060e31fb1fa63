CREATE TABLE net (id bigint PRIMARY KEY, c cidr, b varbit(8), x xml);
