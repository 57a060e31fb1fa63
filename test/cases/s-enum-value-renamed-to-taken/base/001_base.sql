CREATE TYPE grade AS ENUM ('low', 'middle', 'high');
CREATE TABLE alerts (id bigint PRIMARY KEY, grade grade NOT NULL);
