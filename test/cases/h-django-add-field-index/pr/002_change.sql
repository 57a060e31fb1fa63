BEGIN;
--
-- Add field team to event
--
ALTER TABLE "events" ADD COLUMN "team_id" bigint NULL CONSTRAINT "events_team_id_1c2d_fk_teams_id" REFERENCES "teams"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "events_team_id_1c2d_fk_teams_id" IMMEDIATE;
CREATE INDEX "events_team_id_1c2d" ON "events" ("team_id");
COMMIT;
