import { describe, expect, test } from 'vitest';
import type { DialectId } from '../../src/model/target.ts';
import { resolved, stateOf } from './support.ts';

async function says(schema: string, query: string, id: DialectId = 'postgres', complete = true): Promise<readonly string[]> {
  const { failures } = resolved(query, await stateOf(schema, id, complete), id).resolution;
  return failures.map((failure) => failure.says);
}

const schema = 'CREATE TABLE a (id int PRIMARY KEY, x text); CREATE TABLE b (id int PRIMARY KEY, a_id int, y text);';

describe('names', () => {
  test.each([
    ['SELECT b.y FROM a JOIN b ON b.a_id = a.id WHERE b.id = (SELECT max(id) FROM b AS c WHERE c.a_id = a.id)'],
    ['SELECT s.n FROM (SELECT count(*) AS n FROM a) s'],
    ['WITH w (p) AS (SELECT x FROM a) SELECT p FROM w ORDER BY p'],
    ['SELECT id FROM a JOIN b USING (id)'],
    ['SELECT * FROM a NATURAL JOIN b'],
    ['SELECT a FROM a'],
    ['SELECT ctid, xmin FROM a'],
    ['SELECT relname FROM pg_class'],
    ['SELECT t.v FROM unnest($1::text[]) AS t (v), a WHERE a.x = t.v'],
    ['INSERT INTO a (id, x) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET x = excluded.x RETURNING id'],
    ['UPDATE a SET (id, x) = (1, $1) FROM b WHERE b.a_id = a.id'],
    ['SELECT x AS name FROM a UNION SELECT y FROM b ORDER BY name'],
    ['SELECT 1 FROM a, LATERAL (SELECT y FROM b WHERE b.a_id = a.id) l WHERE l.y = a.x'],
  ])('%s', async (query) => {
    expect(await says(schema, query)).toEqual([]);
  });

  test.each([
    ['SELECT y FROM a', ['column y does not exist']],
    ['SELECT id FROM a, b', ['column reference id is ambiguous']],
    ['SELECT 1 FROM a, (SELECT y FROM b WHERE b.a_id = a.id) l', ['column a.id does not exist']],
    ['SELECT * FROM c', ['relation c does not exist']],
    ['INSERT INTO a (id, z) VALUES (1, 2)', ['column z of a does not exist']],
    ['INSERT INTO a (id) VALUES (1, 2)', ['it has more values than the table has columns']],
    ['UPDATE a SET z = 1', ['column z of a does not exist']],
    ['SELECT x FROM a WHERE id', ['argument of WHERE must be type boolean, not type integer']],
    [
      'INSERT INTO a (id) VALUES (1) ON CONFLICT (x) DO NOTHING',
      ['there is no unique or exclusion constraint matching the ON CONFLICT specification'],
    ],
  ])('%s', async (query, said) => {
    expect(await says(schema, query)).toEqual(said);
  });
});

test('what may stand untold is no failure', async () => {
  expect(await says(schema, 'SELECT anything FROM c JOIN a ON a.id = c.a_id', 'postgres', false)).toEqual([]);
  expect(await says(schema, 'SELECT anything FROM other.c')).toEqual([]);
  expect(await says(`CREATE EXTENSION postgis; ${schema}`, 'SELECT anything FROM spatial_ref_sys')).toEqual([]);
});

test('types of extensions, of operators of their own and of functions of the schema are not judged', async () => {
  const own =
    'CREATE EXTENSION citext; CREATE TABLE c (id int, name citext, total numeric); CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;';
  expect(await says(own, "SELECT 1 FROM c WHERE name = 5 AND f(id) = 'x' AND total = f(1)")).toEqual([]);
  expect(await says(`${schema} CREATE OPERATOR = (LEFTARG = text, RIGHTARG = int, FUNCTION = f);`, 'SELECT 1 FROM a WHERE x = id')).toEqual([]);
});

describe('MySQL and SQLite', () => {
  test('compare what PostgreSQL does not', async () => {
    for (const id of ['mysql', 'mariadb', 'sqlite'] as const) {
      const plain = 'CREATE TABLE a (id integer PRIMARY KEY, x varchar(10)); CREATE TABLE b (id integer PRIMARY KEY);';
      expect(await says(plain, 'SELECT 1 FROM a JOIN b ON a.x = b.id', id)).toEqual([]);
      expect(await says(plain, 'SELECT ID, X FROM a', id)).toEqual([]);
      expect(await says(plain, 'SELECT nope FROM a', id)).toEqual(['column nope does not exist']);
    }
  });

  test('read a view anew: it fails where what it reads is gone', async () => {
    for (const id of ['mysql', 'mariadb', 'sqlite'] as const) {
      const made = 'CREATE TABLE a (id integer PRIMARY KEY, x varchar(10)); CREATE VIEW v AS SELECT id FROM a WHERE x = 1;';
      expect(await says(made, 'SELECT id FROM v', id)).toEqual([]);
      expect(await says(`${made} DROP TABLE a;`, 'SELECT id FROM v', id)).toHaveLength(1);
    }
  });

  test('a name in double quotes that SQLite has no column of is a string', async () => {
    expect(await says('CREATE TABLE a (id integer);', 'SELECT "nope" FROM a WHERE "id" = 1', 'sqlite')).toEqual([]);
  });

  test('a row without a value for a NOT NULL column is refused, unless INSERT IGNORE lets it in', async () => {
    const made = 'CREATE TABLE a (id integer PRIMARY KEY, x varchar(10) NOT NULL);';
    expect(await says(made, 'INSERT INTO a (id) VALUES (1)', 'mysql')).toEqual(['x is NOT NULL and has no default']);
    expect(await says(made, 'INSERT IGNORE INTO a (id) VALUES (1)', 'mysql')).toEqual([]);
    expect(await says(made, 'INSERT OR IGNORE INTO a (id) VALUES (1)', 'sqlite')).toEqual([]);
  });
});

test.each(['mysql', 'mariadb'] as const)('columns of one character set are compared by one collation on %s', async (id) => {
  const made = (collation: string): string =>
    `CREATE TABLE a (x varchar(9), n int) COLLATE utf8mb4_general_ci; CREATE TABLE b (x varchar(9), n int) ${collation};`;
  const asks = (condition: string): string => `SELECT 1 FROM a JOIN b ON ${condition}`;
  const mixed = ['Illegal mix of collations utf8mb4_general_ci and utf8mb4_unicode_ci'];
  for (const sign of ['=', '<>', '<', '<=>', 'LIKE'])
    expect(await says(made('COLLATE utf8mb4_unicode_ci'), asks(`a.x ${sign} b.x`), id)).toEqual(mixed);
  for (const fine of ['a.x + b.x', 'a.x = b.n', 'a.x = ?', 'a.x = b.x COLLATE utf8mb4_bin'])
    expect(await says(made('COLLATE utf8mb4_unicode_ci'), asks(fine), id)).toEqual([]);
  for (const other of ['utf8mb4_general_ci', 'utf8mb4_bin', 'utf8mb3_unicode_ci', 'latin1_swedish_ci'])
    expect(await says(made(`COLLATE ${other}`), asks('a.x = b.x'), id)).toEqual([]);
  expect(await says(made(''), asks('a.x = b.x'), id)).toEqual([]);
});

describe('indexes that a query cannot do without', () => {
  const posts =
    'CREATE TABLE posts (id int PRIMARY KEY, title varchar(50), body text, state int, FULLTEXT KEY words (title, body), KEY by_state (state));';
  const search = (columns: string): string => `SELECT id FROM posts WHERE MATCH (${columns}) AGAINST (? IN BOOLEAN MODE)`;

  test.each(['mysql', 'mariadb'] as const)('MATCH goes by a FULLTEXT index of just its columns on %s', async (id) => {
    expect(await says(posts, search('body, Title'), id)).toEqual([]);
    expect(await says(posts, search('title'), id)).toEqual(["Can't find FULLTEXT index matching the column list"]);
    expect(await says(posts, 'SELECT id FROM posts ORDER BY MATCH (body) AGAINST (?)', id)).toHaveLength(1);
    expect(await says(posts, 'DELETE FROM posts WHERE MATCH (body) AGAINST (?)', id)).toHaveLength(1);
    expect(await says(posts.replace(/\);$/, ') ENGINE=MyISAM;'), search('title'), id)).toEqual([]);
    expect(await says('CREATE TABLE u (id int, a varchar(9), KEY (a));', 'SELECT id FROM u WHERE MATCH (a) AGAINST (?)', id)).toHaveLength(1);
  });

  test.each(['mysql', 'mariadb'] as const)('hints name indexes, or how their names begin, on %s', async (id) => {
    const hinted = (name: string): string => `SELECT id FROM posts p FORCE INDEX (${name}) WHERE state = ?`;
    for (const name of ['by_state', 'BY_STATE', 'by_', 'PRIMARY']) expect(await says(posts, hinted(name), id)).toEqual([]);
    expect(await says(posts, hinted('by_title'), id)).toEqual(["Key 'by_title' doesn't exist in table 'posts'"]);
    expect(await says(posts, 'SELECT id FROM posts USE INDEX ()', id)).toEqual([]);
    expect(await says(posts, 'SELECT a.id FROM posts a JOIN posts b IGNORE INDEX FOR JOIN (gone) ON a.id = b.state', id)).toHaveLength(1);
  });

  test('INDEXED BY names an index on SQLite', async () => {
    const made = 'CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a);';
    expect(await says(made, 'SELECT b FROM t INDEXED BY I WHERE a = 1', 'sqlite')).toEqual([]);
    expect(await says(made, 'SELECT b FROM t NOT INDEXED WHERE a = 1', 'sqlite')).toEqual([]);
    expect(await says(made, 'SELECT b FROM t INDEXED BY j WHERE a = 1', 'sqlite')).toEqual(['no such index: j']);
    expect(await says(made, 'UPDATE t INDEXED BY j SET b = 1 WHERE a = 1', 'sqlite')).toEqual(['no such index: j']);
  });
});

describe('what a query asks of PostgreSQL beyond names', () => {
  const projects = (key: string): string =>
    `CREATE TABLE p (id int, tenant int, name text, PRIMARY KEY (${key})); CREATE TABLE t (id int PRIMARY KEY, p_id int);`;
  const grouped = (items: string, by: string): string => `SELECT ${items}, count(t.id) FROM p LEFT JOIN t ON t.p_id = p.id GROUP BY ${by}`;

  test.each([
    ['id', grouped('p.id, p.name', 'p.id'), 0],
    ['id', grouped('p.*', 'p.id'), 0],
    ['tenant, id', grouped('p.id, p.name', 'p.id'), 1],
    ['tenant, id', grouped('p.*', 'p.id'), 1],
    ['tenant, id', grouped('p.name', 'p.id, tenant'), 0],
    ['tenant, id', grouped('p.name AS n', 'n'), 0],
    ['tenant, id', grouped('p.name', '1'), 0],
    ['tenant, id', grouped('upper(p.name)', 'upper(p.name)'), 0],
    ['tenant, id', 'SELECT (SELECT p.name FROM t WHERE t.p_id = p.id GROUP BY t.id) FROM p', 0],
  ])('GROUP BY with the key (%s): %s', async (key, query, count) => {
    expect(await says(projects(key), query)).toHaveLength(count);
  });

  const numbered = 'CREATE TABLE n (id int GENERATED ALWAYS AS IDENTITY, x text);';
  test.each([
    ["INSERT INTO n (id, x) VALUES (1, 'a')", 1],
    ['INSERT INTO n SELECT 1', 1],
    ['UPDATE n SET id = 2', 1],
    ["INSERT INTO n (id, x) VALUES (DEFAULT, 'a')", 0],
    ['UPDATE n SET id = DEFAULT', 0],
    ["INSERT INTO n (id, x) OVERRIDING SYSTEM VALUE VALUES (1, 'a')", 0],
    ["INSERT INTO n OVERRIDING USER VALUE SELECT 1, 'a'", 0],
  ])('an identity that is ALWAYS: %s', async (query, count) => {
    expect(await says(numbered, query)).toHaveLength(count);
  });

  const checked = "CREATE TABLE c (id int, state text CHECK (state IN ('open', 'closed')), n int CHECK (n > 0));";
  test.each([
    ["INSERT INTO c (id, state) VALUES (1, 'open'), (2, 'new')", 1],
    ["UPDATE c SET state = 'new' WHERE id = $1", 1],
    ['INSERT INTO c (n) VALUES (0)', 1],
    ["UPDATE c SET state = 'closed', n = 1", 0],
    ['UPDATE c SET state = NULL', 0],
    ['INSERT INTO c (state) VALUES ($1)', 0],
  ])('values that are written out are held to CHECKs: %s', async (query, count) => {
    expect(await says(checked, query)).toHaveLength(count);
    const trigger = 'CREATE TRIGGER fix BEFORE INSERT OR UPDATE ON c FOR EACH ROW EXECUTE FUNCTION fix();';
    expect(await says(`${checked} CREATE FUNCTION fix() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; ${trigger}`, query)).toEqual([]);
  });

  const base = 'CREATE TABLE u (id int, x text); CREATE TABLE w (id int, y text);';
  const joined = `${base} CREATE VIEW v AS SELECT u.id, x, y FROM u JOIN w ON w.id = u.id;`;
  test.each([`INSERT INTO v (id) VALUES (1)`, `UPDATE v SET x = 'a'`, `DELETE FROM v`])('a view of a join takes no rows: %s', async (query) => {
    expect(await says(joined, query)).toEqual(['the view v takes none, as it has more than one table, or none']);
    expect(await says(`${base} CREATE VIEW v AS SELECT id, x FROM u;`, query)).toEqual([]);
    const made = "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';";
    const trigger = 'CREATE TRIGGER t INSTEAD OF INSERT OR UPDATE OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION f();';
    expect(await says(`${joined} ${made} ${trigger}`, query)).toEqual([]);
  });

  const made = (signature: string): string => `CREATE FUNCTION f(${signature}) RETURNS int LANGUAGE sql AS 'SELECT 1';`;
  test.each([
    ['a int', 'SELECT f($1)', 0],
    ['a int', 'SELECT f($1, $2)', 1],
    ['a int, b int', 'SELECT f($1)', 1],
    ['a int, b int DEFAULT 1', 'SELECT f($1)', 0],
    ['VARIADIC a int[]', 'SELECT f($1, $2, $3)', 0],
    ['a int, OUT b int', 'SELECT f($1)', 0],
    ['a int, b int', 'SELECT f(b => 1, a => 2)', 0],
  ])('a function of (%s): %s', async (signature, query, count) => {
    expect(await says(made(signature), query)).toHaveLength(count);
  });

  test('one of several functions of a name takes the arguments', async () => {
    expect(await says(made('a int') + made('a int, b int'), 'SELECT f($1, $2)')).toEqual([]);
  });

  const typed = 'CREATE TABLE d (j json, b jsonb, s text, l text[], n bigint, at timestamptz, day date, span interval, raw bytea);';
  test.each([
    ['SELECT 1 FROM d WHERE j @> $1', 1],
    ['SELECT 1 FROM d WHERE j @> jsonb_build_object($1::text, 1)', 1],
    ['SELECT 1 FROM d WHERE b @> jsonb_build_object($1::text, 1)', 0],
    ["SELECT j -> 'a' FROM d", 0],
    ['SELECT 1 FROM d WHERE l @> $1', 0],
    ["SELECT 1 FROM d WHERE l ILIKE '%' || $1 || '%'", 1],
    ['SELECT 1 FROM d WHERE l LIKE $1', 1],
    ["SELECT 1 FROM d WHERE n LIKE '%' || $1", 1],
    ["SELECT 1 FROM d WHERE s ILIKE '%' || $1 || '%'", 0],
    ['SELECT 1 FROM d WHERE raw LIKE $1', 0],
    ["SELECT date_trunc('day', n) FROM d", 1],
    ["SELECT date_part('day', s) FROM d", 1],
    ["SELECT date_trunc('day', at), date_trunc('day', day), date_part('hour', span), date_trunc('day', at, 'UTC') FROM d", 0],
    ["SELECT 1 FROM d WHERE date_trunc('day', day) = at", 0],
  ])('types: %s', async (query, count) => {
    expect(await says(typed, query)).toHaveLength(count);
  });
});
