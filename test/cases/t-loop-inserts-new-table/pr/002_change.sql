CREATE TABLE calendar (day date PRIMARY KEY, weekday integer);
DO $$
DECLARE d date := '2024-01-01';
BEGIN
  WHILE d < '2030-01-01' LOOP
    INSERT INTO calendar (day) VALUES (d);
    UPDATE calendar SET weekday = extract(dow FROM day) WHERE day = d;
    d := d + 1;
  END LOOP;
END $$;
