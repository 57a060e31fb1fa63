SET FOREIGN_KEY_CHECKS = 0;
CREATE TABLE team_members (id INT NOT NULL PRIMARY KEY, team_id INT NOT NULL, KEY (team_id), FOREIGN KEY (team_id) REFERENCES teams (id));
CREATE TABLE teams (id INT NOT NULL PRIMARY KEY, lead_id INT NULL, KEY (lead_id), FOREIGN KEY (lead_id) REFERENCES team_members (id));
SET FOREIGN_KEY_CHECKS = 1;
