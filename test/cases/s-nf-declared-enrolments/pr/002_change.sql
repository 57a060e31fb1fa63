CREATE TABLE enrolments (
  student_id bigint,
  course_id bigint,
  course_title varchar(80),
  grade int,
  PRIMARY KEY (student_id, course_id)
);
