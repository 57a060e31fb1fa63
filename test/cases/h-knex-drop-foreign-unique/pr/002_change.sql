alter table "teams" drop constraint "teams_slug_key";
