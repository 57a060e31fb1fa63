CREATE TABLE articles (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text, body text NOT NULL, published boolean NOT NULL DEFAULT false);
