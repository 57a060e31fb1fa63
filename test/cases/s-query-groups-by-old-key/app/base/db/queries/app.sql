-- name: TaskCounts :many
SELECT p.id, p.name, count(t.id) AS tasks FROM projects p LEFT JOIN tasks t ON t.project_id = p.id GROUP BY p.id;
