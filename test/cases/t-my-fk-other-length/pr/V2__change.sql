CREATE TABLE subscriptions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_code VARCHAR(60) NOT NULL,
  former_plan_code CHAR(40) NULL,
  KEY subscriptions_plan (plan_code),
  KEY subscriptions_former (former_plan_code),
  CONSTRAINT subscriptions_plan_fk FOREIGN KEY (plan_code) REFERENCES plans (code),
  CONSTRAINT subscriptions_former_fk FOREIGN KEY (former_plan_code) REFERENCES plans (code) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
