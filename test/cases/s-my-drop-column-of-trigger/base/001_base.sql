CREATE TABLE accounts (id bigint PRIMARY KEY, email varchar(200) NOT NULL, plan varchar(40));
CREATE TABLE account_changes (id bigint AUTO_INCREMENT PRIMARY KEY, account_id bigint NOT NULL, plan varchar(40));
CREATE TRIGGER accounts_record_plan AFTER UPDATE ON accounts FOR EACH ROW INSERT INTO account_changes (account_id, plan) VALUES (NEW.id, NEW.plan);
