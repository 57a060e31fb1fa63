INSERT INTO notes (id, body) VALUES (1, 'amqp://app:hunter2@queue.internal:5672/');
