CREATE USER reporting@localhost IDENTIFIED VIA unix_socket;
GRANT SELECT ON rates TO reporting@localhost;
