ALTER TABLE "posts" DROP COLUMN "views";
