DROP VIEW free_users;
