SET lock_timeout = '5s';
ALTER TABLE teams ADD CONSTRAINT teams_leader FOREIGN KEY (leader_id) REFERENCES users (id) NOT VALID;
