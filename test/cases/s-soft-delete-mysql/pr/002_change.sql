CREATE TABLE teams (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(100) NOT NULL,
  deleted_at datetime NULL,
  UNIQUE KEY teams_slug (slug)
) ENGINE=InnoDB;
