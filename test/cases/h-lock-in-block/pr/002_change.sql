DO $$
BEGIN
  LOCK TABLE ONLY couriers, bookings IN EXCLUSIVE MODE;
END $$;
