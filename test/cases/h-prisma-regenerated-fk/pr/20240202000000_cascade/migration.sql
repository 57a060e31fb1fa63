-- DropForeignKey
ALTER TABLE "events" DROP CONSTRAINT "events_member_id_fkey";

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;
