ALTER INDEX orders_user_id_idx SET TABLESPACE fast;
