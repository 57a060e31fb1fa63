ALTER TABLE samples ALTER value TYPE real;
