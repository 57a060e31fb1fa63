CREATE TABLE refund (
  refund_id int(11) NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sale_id bigint NOT NULL REFERENCES sale (sale_id)
);
