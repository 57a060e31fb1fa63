SET statement_timeout = '2h';
ALTER TABLE "members" VALIDATE CONSTRAINT "fk_rails_0d1c";
RESET statement_timeout;
