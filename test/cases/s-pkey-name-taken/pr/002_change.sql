CREATE TABLE jobs (
  id bigint NOT NULL,
  body text,
  CONSTRAINT jobs_pkey PRIMARY KEY (id)
);
