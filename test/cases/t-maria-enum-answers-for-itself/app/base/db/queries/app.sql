-- name: Invite :exec
INSERT INTO invites (email) VALUES (?);
