-- +goose Up
LOCK TABLE ONLY sensors IN SHARE ROW EXCLUSIVE MODE NOWAIT;
DELETE FROM sensors WHERE id = 4 AND tag = 'x';
-- +goose Down
SELECT 1;
