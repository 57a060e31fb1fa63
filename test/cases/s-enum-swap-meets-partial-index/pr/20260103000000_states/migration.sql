-- AlterEnum
BEGIN;
CREATE TYPE "JobState_new" AS ENUM ('WAITING', 'DONE');
ALTER TABLE "Job" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "Job" ALTER COLUMN "state" TYPE "JobState_new" USING ("state"::text::"JobState_new");
ALTER TYPE "JobState" RENAME TO "JobState_old";
ALTER TYPE "JobState_new" RENAME TO "JobState";
DROP TYPE "JobState_old";
ALTER TABLE "Job" ALTER COLUMN "state" SET DEFAULT 'WAITING';
COMMIT;
