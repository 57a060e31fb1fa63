DROP SEQUENCE tickets_id_seq;
