SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;
CREATE TABLE rates_new LIKE rates;
ALTER TABLE rates_new MODIFY rate decimal(18,8) NOT NULL;
CREATE TRIGGER rates_carry_insert AFTER INSERT ON rates FOR EACH ROW REPLACE INTO rates_new VALUES (NEW.currency, NEW.day, NEW.rate);
CREATE TRIGGER rates_carry_update AFTER UPDATE ON rates FOR EACH ROW REPLACE INTO rates_new VALUES (NEW.currency, NEW.day, NEW.rate);
INSERT INTO rates_new SELECT * FROM rates ON DUPLICATE KEY UPDATE rate = rates_new.rate;
RENAME TABLE rates TO rates_old, rates_new TO rates;
