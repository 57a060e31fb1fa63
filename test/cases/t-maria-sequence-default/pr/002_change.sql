CREATE SEQUENCE receipt_no START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE TABLE receipt (
  no bigint NOT NULL DEFAULT nextval(receipt_no) PRIMARY KEY,
  sale_id int(11) NOT NULL,
  paid decimal(10,2) NOT NULL,
  KEY receipt_sale (sale_id),
  CONSTRAINT receipt_sale_fk FOREIGN KEY (sale_id) REFERENCES sale (sale_id)
);
