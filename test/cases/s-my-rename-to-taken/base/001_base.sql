CREATE TABLE parents (
  id INT NOT NULL PRIMARY KEY,
  code VARCHAR(20) CHARACTER SET latin1 NOT NULL,
  label VARCHAR(40) NOT NULL,
  UNIQUE KEY parents_code (code)
) DEFAULT CHARSET=utf8mb4;
CREATE TABLE children (
  id INT NOT NULL PRIMARY KEY,
  parent_id INT NULL,
  parent_code VARCHAR(20) NOT NULL,
  label VARCHAR(40) NOT NULL,
  KEY children_code (parent_code),
  CONSTRAINT children_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE SET NULL
) DEFAULT CHARSET=utf8mb4;
CREATE TABLE others (
  id INT NOT NULL PRIMARY KEY,
  parent_id INT NOT NULL,
  CONSTRAINT others_positive CHECK (id > 0)
) DEFAULT CHARSET=utf8mb4;
