DROP TABLE invoices, events, members, teams;
