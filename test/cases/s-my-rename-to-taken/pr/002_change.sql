RENAME TABLE children TO others;
