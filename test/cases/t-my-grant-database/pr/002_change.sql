GRANT SELECT, INSERT ON shop.* TO 'app'@'%';
SET SESSION sort_buffer_size = 1048576;
