RENAME TABLE IF EXISTS posts TO articles;
