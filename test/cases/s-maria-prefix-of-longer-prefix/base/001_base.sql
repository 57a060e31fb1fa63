CREATE TABLE pages (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  path varchar(500) NOT NULL,
  KEY pages_path (path(100))
);
