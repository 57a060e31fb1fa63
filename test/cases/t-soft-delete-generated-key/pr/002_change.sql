CREATE TABLE teams (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug varchar(100) NOT NULL,
  deleted_at datetime NULL,
  living tinyint AS (IF(deleted_at IS NULL, 1, NULL)) STORED,
  UNIQUE KEY teams_slug (slug, living)
) ENGINE=InnoDB;
