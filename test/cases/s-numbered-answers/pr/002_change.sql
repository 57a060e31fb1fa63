CREATE TABLE quiz_submissions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  answer1 text,
  answer2 text,
  answer3 text,
  answer4 text,
  sent_at timestamptz NOT NULL DEFAULT now()
);
