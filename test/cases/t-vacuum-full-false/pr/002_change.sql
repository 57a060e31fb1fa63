VACUUM (FULL false, ANALYZE, SKIP_LOCKED) couriers, "Depot"."Parcel" ("Ref");
