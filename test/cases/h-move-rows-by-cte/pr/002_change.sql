CREATE TABLE scans_archive (LIKE scans);
WITH gone AS (
  DELETE FROM scans
  RETURNING *
)
INSERT INTO scans_archive SELECT * FROM gone;
