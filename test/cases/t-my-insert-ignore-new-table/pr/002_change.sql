CREATE TABLE roles (name VARCHAR(20) NOT NULL PRIMARY KEY, rank_of INT NOT NULL);
INSERT IGNORE INTO roles VALUES ('admin', 1), ('user', 2);
REPLACE INTO roles VALUES ('guest', 3);
