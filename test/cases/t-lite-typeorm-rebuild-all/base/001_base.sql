CREATE TABLE "authors" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "name" varchar NOT NULL, "email" varchar(255), "created_at" datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP);
CREATE UNIQUE INDEX "index_authors_on_email" ON "authors" ("email");
CREATE TABLE "posts" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "author_id" integer NOT NULL, "title" varchar NOT NULL, "body" text, "state" integer DEFAULT 0 NOT NULL, "views" integer DEFAULT 0 NOT NULL, CONSTRAINT "fk_rails_1" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE CASCADE);
CREATE INDEX "index_posts_on_author_id" ON "posts" ("author_id");
CREATE TRIGGER "posts_touch" AFTER UPDATE ON "posts" BEGIN UPDATE "authors" SET "name" = "name" WHERE "id" = new."author_id"; END;
CREATE VIEW "published" AS SELECT "id", "title" FROM "posts" WHERE "state" = 1;
CREATE TABLE "remarks" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "author_id" integer NOT NULL, "kind" varchar NOT NULL DEFAULT 'note' CHECK ("kind" IN ('note', 'praise')), "words" text NOT NULL, CONSTRAINT "fk_rails_2" FOREIGN KEY ("author_id") REFERENCES "authors" ("id"));
CREATE INDEX "index_remarks_on_author_id" ON "remarks" ("author_id");
CREATE TABLE "scores" (id INTEGER PRIMARY KEY, points INTEGER NOT NULL, label TEXT) STRICT;
