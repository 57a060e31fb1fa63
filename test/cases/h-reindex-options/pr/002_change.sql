REINDEX (CONCURRENTLY false, VERBOSE) INDEX "Depot"."Parcel_courier";
