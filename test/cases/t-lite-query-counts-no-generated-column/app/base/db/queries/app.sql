-- name: AddParcel :exec
INSERT INTO parcels VALUES (?, ?, ?);
