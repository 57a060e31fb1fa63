ALTER TABLE IF EXISTS ONLY "Depot"."Parcel"
  ADD CHECK (weight < 1000);
