CREATE USER 'report'@'%' IDENTIFIED BY 'hunter2';
