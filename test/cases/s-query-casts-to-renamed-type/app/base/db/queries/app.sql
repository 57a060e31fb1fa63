-- name: SetStates :exec
UPDATE orders SET state = $2::order_state WHERE id = ANY ($1::bigint[]);
