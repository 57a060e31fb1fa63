TRUNCATE insurers;
