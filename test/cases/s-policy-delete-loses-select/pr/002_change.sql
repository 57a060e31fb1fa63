SET lock_timeout = '5s';
DROP POLICY see ON notes;
