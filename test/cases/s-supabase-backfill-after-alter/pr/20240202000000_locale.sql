alter table "public"."members" add column "locale" text;
update "public"."members" set "locale" = 'en' where "locale" is null;
alter table "public"."members" alter column "locale" set default 'en';
