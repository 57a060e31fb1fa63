RENAME TABLE users TO accounts, orders TO purchases;
