CREATE ROLE reporting LOGIN PASSWORD 'hunter2';
