ALTER TABLE sales DROP KEY sales_shop;
