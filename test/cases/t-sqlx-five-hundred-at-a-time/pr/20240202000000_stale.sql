UPDATE api_tokens SET revoked = true
 WHERE id IN (SELECT id FROM api_tokens WHERE NOT revoked AND last_used_at < now() - interval '1 year' ORDER BY id LIMIT 500);
