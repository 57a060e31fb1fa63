ALTER TABLE "public"."events" DROP COLUMN "body";
