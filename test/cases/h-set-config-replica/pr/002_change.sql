SELECT set_config('session_replication_role', 'replica', false);
DELETE FROM couriers WHERE id < 5;
