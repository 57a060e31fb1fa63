PRAGMA foreign_keys = OFF;
BEGIN;
DROP INDEX "index_remarks_on_author_id";
CREATE TABLE "temporary_remarks" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "author_id" integer NOT NULL, "kind" varchar NOT NULL DEFAULT 'note' CHECK ("kind" IN ('note', 'praise')), "words" text NOT NULL, "stars" integer, CONSTRAINT "fk_rails_2" FOREIGN KEY ("author_id") REFERENCES "authors" ("id"));
INSERT INTO "temporary_remarks"("id", "author_id", "kind", "words") SELECT "id", "author_id", "kind", "words" FROM "remarks";
DROP TABLE "remarks";
ALTER TABLE "temporary_remarks" RENAME TO "remarks";
CREATE INDEX "index_remarks_on_author_id" ON "remarks" ("author_id");
COMMIT;
