-- +goose Up
UPDATE posts SET state = 1;

-- +goose Down
UPDATE posts SET state = 0;
