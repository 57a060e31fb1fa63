CREATE TABLE base_doc (id bigint, title text);
CREATE TABLE letter (body text) INHERITS (base_doc);
