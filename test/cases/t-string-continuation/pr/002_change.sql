INSERT INTO users (email) VALUES ('a'
  ';DROP TABLE users;'), (E'it\'s; DROP TABLE orders'), (U&'d\0061t\+000061; TRUNCATE users');
