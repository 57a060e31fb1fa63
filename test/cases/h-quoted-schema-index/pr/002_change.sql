CREATE INDEX "IX_Users_Email" ON "App"."Users" ("Email");
