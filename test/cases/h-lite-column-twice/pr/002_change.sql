CREATE INDEX routes_between ON routes (origin, target, origin);
