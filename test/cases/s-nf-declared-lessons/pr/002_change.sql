CREATE TABLE lessons (
  student_id bigint,
  course_id bigint,
  teacher_id bigint NOT NULL,
  PRIMARY KEY (student_id, course_id)
);
