REVOKE ALL ON users FROM reports;
GRANT SELECT ON users TO reports;
