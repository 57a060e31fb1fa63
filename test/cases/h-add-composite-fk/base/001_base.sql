CREATE TABLE tenants_users (tenant_id bigint, user_id bigint, PRIMARY KEY (tenant_id, user_id));
CREATE TABLE posts (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, user_id bigint NOT NULL);
CREATE INDEX posts_author ON posts (tenant_id, user_id);
