CREATE RECURSIVE VIEW folder_paths (id, path, depth) AS
  SELECT id, name, 1 FROM folders WHERE parent_id IS NULL
  UNION ALL
  SELECT f.id, p.path || '/' || f.name, p.depth + 1 FROM folders f JOIN folder_paths p ON p.id = f.parent_id;
CREATE FUNCTION longest(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN length(a) >= length(b) THEN a ELSE b END;
CREATE AGGREGATE longest(text) (SFUNC = longest, STYPE = text, PARALLEL = SAFE, COMBINEFUNC = longest);
CREATE OPERATOR <<~ (LEFTARG = text, RIGHTARG = text, FUNCTION = longest);
