CREATE TABLE "links" (
	"id" serial PRIMARY KEY NOT NULL,
	"target" text NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION short_code() RETURNS text LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN substr(md5(random()::text), 1, 8); END $$;
--> statement-breakpoint
ALTER FUNCTION short_code() VOLATILE;
