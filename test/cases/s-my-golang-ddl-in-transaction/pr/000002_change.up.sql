START TRANSACTION;
UPDATE accounts SET plan = 'team' WHERE slug = 'acme';
ALTER TABLE accounts ADD COLUMN owner_id bigint unsigned NULL;
COMMIT;
