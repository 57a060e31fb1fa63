CREATE TABLE members (
  user_id INT NOT NULL,
  org_id INT NOT NULL,
  joined DATE NOT NULL,
  PRIMARY KEY (user_id, org_id)
);
