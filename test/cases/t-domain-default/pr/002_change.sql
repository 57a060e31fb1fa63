CREATE DOMAIN celsius_degrees AS real CHECK (VALUE > -273.15);
CREATE TABLE ovens (id integer PRIMARY KEY, heat celsius_degrees NOT NULL DEFAULT 20, share ratio);
COMMENT ON DOMAIN percent IS 'whole percents';
COMMENT ON CONSTRAINT percent_check ON DOMAIN percent IS 'none above all';
