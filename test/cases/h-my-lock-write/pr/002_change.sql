LOCK TABLES posts WRITE, authors READ;
