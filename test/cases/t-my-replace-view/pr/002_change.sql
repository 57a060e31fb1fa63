CREATE OR REPLACE VIEW paid_orders AS SELECT id, total, user_id FROM orders WHERE state = 'paid';
