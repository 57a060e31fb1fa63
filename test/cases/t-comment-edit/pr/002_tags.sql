-- labels of invoices
CREATE TABLE tags (id bigint PRIMARY KEY);
