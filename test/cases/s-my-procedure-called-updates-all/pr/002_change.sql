DELIMITER //
CREATE PROCEDURE normalize_countries()
BEGIN
  UPDATE customers SET country = UPPER(country);
END //
DELIMITER ;
CALL normalize_countries();
DROP PROCEDURE normalize_countries;
