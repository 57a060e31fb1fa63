CREATE TABLE articles (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id bigint NOT NULL,
  category_id bigint,
  title text NOT NULL,
  CONSTRAINT articles_category_fk FOREIGN KEY (tenant_id, category_id)
    REFERENCES categories (tenant_id, id) ON DELETE SET NULL (category_id)
);
CREATE INDEX articles_category ON articles (tenant_id, category_id);
