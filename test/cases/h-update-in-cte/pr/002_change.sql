WITH touched AS (
  UPDATE customers SET country = upper(country)
  RETURNING id
)
SELECT count(*) FROM touched;
