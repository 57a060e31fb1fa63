ALTER TABLE "shifts" ADD EXCLUDE USING gist (crew WITH =, during WITH &&);
