-- name: VisitsByDay :many
SELECT date_trunc('day', seen_at) AS day, count(*) AS visits FROM visits GROUP BY 1 ORDER BY 1;
