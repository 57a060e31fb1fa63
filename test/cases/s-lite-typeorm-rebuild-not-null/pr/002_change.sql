PRAGMA foreign_keys = OFF;
BEGIN;
DROP INDEX "index_authors_on_email";
CREATE TABLE "temporary_authors" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "name" varchar NOT NULL, "email" varchar(255) NOT NULL, "created_at" datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP);
INSERT INTO "temporary_authors"("id", "name", "email", "created_at") SELECT "id", "name", "email", "created_at" FROM "authors";
DROP TABLE "authors";
ALTER TABLE "temporary_authors" RENAME TO "authors";
CREATE UNIQUE INDEX "index_authors_on_email" ON "authors" ("email");
COMMIT;
