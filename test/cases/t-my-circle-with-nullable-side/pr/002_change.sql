CREATE TABLE departments (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  head_id bigint NULL
);
CREATE TABLE employees (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  department_id bigint NOT NULL,
  CONSTRAINT employees_department FOREIGN KEY (department_id) REFERENCES departments (id)
);
ALTER TABLE departments ADD CONSTRAINT departments_head FOREIGN KEY (head_id) REFERENCES employees (id);
