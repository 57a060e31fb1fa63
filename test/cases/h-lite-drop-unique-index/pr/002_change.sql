DROP INDEX "index_authors_on_email";
