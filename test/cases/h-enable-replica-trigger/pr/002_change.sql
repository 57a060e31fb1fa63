ALTER TABLE couriers ENABLE REPLICA TRIGGER couriers_stamp;
