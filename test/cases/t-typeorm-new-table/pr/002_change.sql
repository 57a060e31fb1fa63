START TRANSACTION;
CREATE TYPE "public"."comment_state_enum" AS ENUM('open', 'closed');
CREATE TABLE "comment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "body" character varying NOT NULL, "state" "public"."comment_state_enum" NOT NULL DEFAULT 'open', "createdAt" TIMESTAMP NOT NULL DEFAULT now(), "memberId" bigint, CONSTRAINT "PK_0b0e4bbc8415ec426f87f3a88e2" PRIMARY KEY ("id"));
CREATE INDEX "IDX_9f3b" ON "comment" ("memberId");
ALTER TABLE "comment" ADD CONSTRAINT "FK_9f3b" FOREIGN KEY ("memberId") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
COMMIT;
