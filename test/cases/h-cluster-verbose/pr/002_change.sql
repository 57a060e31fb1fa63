CLUSTER (VERBOSE) public.couriers USING couriers_pkey;
