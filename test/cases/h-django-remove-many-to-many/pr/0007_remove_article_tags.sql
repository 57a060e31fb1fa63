BEGIN;
--
-- Remove field tags from article
--
DROP TABLE "blog_article_tags" CASCADE;
COMMIT;
