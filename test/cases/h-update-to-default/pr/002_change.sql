UPDATE ONLY couriers AS c SET (active, hired_on) = (DEFAULT, DEFAULT);
