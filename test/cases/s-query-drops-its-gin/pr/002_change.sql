CREATE INDEX CONCURRENTLY posts_meta_author ON posts ((meta ->> 'author'));
DROP INDEX CONCURRENTLY posts_meta;
