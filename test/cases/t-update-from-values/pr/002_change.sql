UPDATE notes AS n SET body = v.body FROM (VALUES (1, 'x'), (2, 'y')) AS v (id, body) WHERE n.id = v.id;
