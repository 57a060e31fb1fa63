CREATE INDEX bills_amount ON bills (amount);
