ALTER TABLE "members" DROP COLUMN "nickname";
ALTER TABLE "members" ADD "nickname" character varying(80);
