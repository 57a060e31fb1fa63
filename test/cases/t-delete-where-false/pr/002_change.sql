DELETE FROM couriers WHERE false;
