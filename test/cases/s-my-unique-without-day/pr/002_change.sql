ALTER TABLE moves ADD UNIQUE KEY moves_account (account_id);
