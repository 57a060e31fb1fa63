alter table "public"."members" drop column "public_id";
