CREATE ROLE reporting NOLOGIN;
CREATE TABLE patients (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  full_name text NOT NULL,
  ssn text NOT NULL
);
GRANT SELECT ON patients TO reporting;
