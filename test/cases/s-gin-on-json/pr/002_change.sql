CREATE INDEX CONCURRENTLY parcel_meta ON "Depot"."Parcel" USING gin (meta);
