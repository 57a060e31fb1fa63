ALTER TABLE "invoices" ADD CONSTRAINT "chk_rails_2f1b" CHECK (cents >= 0);
INSERT INTO "events" ("kind", "happened_at") VALUES ('checked', '2024-03-01 10:00:00') RETURNING "id";
