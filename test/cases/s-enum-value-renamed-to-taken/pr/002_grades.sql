ALTER TYPE grade RENAME VALUE 'middle' TO 'high';
