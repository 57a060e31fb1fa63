SELECT setval('ledger_id_seq', 2100000000);
