ALTER TABLE orders COMMENT='what people bought';
