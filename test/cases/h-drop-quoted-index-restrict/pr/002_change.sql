DROP INDEX IF EXISTS "Depot"."Parcel_courier" RESTRICT;
