SET lock_wait_timeout = 5;
CREATE INDEX posts_tags ON posts ((CAST(doc->'$.tags' AS UNSIGNED ARRAY)));
