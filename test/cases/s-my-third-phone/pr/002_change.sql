ALTER TABLE contacts ADD COLUMN phone_3 varchar(40);
