DROP SEQUENCE couriers_id_seq;
