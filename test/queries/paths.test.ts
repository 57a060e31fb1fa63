import { beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseState } from '../../src/model/catalog.ts';
import type { DialectId } from '../../src/model/target.ts';
import { resolved, showPath, stateOf } from './support.ts';

const schema = `
CREATE TABLE users (id integer PRIMARY KEY, email varchar(100) NOT NULL, active boolean, born date);
CREATE TABLE orders (id integer PRIMARY KEY, user_id integer NOT NULL, state varchar(20) NOT NULL, total integer);
`;

const engines: readonly DialectId[] = ['postgres', 'mysql', 'mariadb', 'sqlite'];
const states = new Map<DialectId, DatabaseState>();
beforeAll(async () => {
  for (const id of engines) states.set(id, await stateOf(schema, id));
});

function pathsOf(query: string, id: DialectId): readonly string[] {
  const state = states.get(id);
  if (state === undefined) throw new Error(id);
  const { resolution, paths } = resolved(query.replaceAll('?', id === 'postgres' ? '$1' : '?'), state, id);
  expect(resolution.failures).toEqual([]);
  return paths.map(showPath);
}

describe.each(engines)('how a query gets at rows on %s', (id) => {
  const last = id === 'postgres' ? 'last' : 'first';
  const first = id === 'postgres' ? 'first' : 'last';

  test.each([
    ['SELECT id FROM users WHERE email = ?', ['reads users: equal email = parameter; columns email, id']],
    ["SELECT id FROM users WHERE 'a' = email AND active IS NULL", ["reads users: equal email = 'a', active IS NULL; columns active, email, id"]],
    ['SELECT * FROM users WHERE id IN (1, 2)', ['reads users: equal id IN parameter; columns all']],
    ['SELECT id FROM users WHERE id = 1 OR id = 2', ['reads users: equal id IN parameter; columns id']],
    ['SELECT id FROM users WHERE id = 1 OR email = ?', ['reads users: other  OR computed; columns email, id']],
    [
      "SELECT id FROM orders WHERE total > 5 AND id BETWEEN ? AND ? AND state LIKE 'ab%'",
      ["reads orders: range total > '5', id BETWEEN parameter, state LIKE 'ab%'; columns id, state, total"],
    ],
    ['SELECT id FROM orders WHERE 5 > total', ["reads orders: range total < '5'; columns id, total"]],
    ["SELECT id FROM orders WHERE state LIKE '%b' AND total <> 1", ["reads orders: other state LIKE '%b', total <> '1'; columns id, state, total"]],
    ['SELECT id FROM users WHERE lower(email) = ?', ['reads users: equal lower(email) = parameter; columns email, id']],
    ['SELECT u.id FROM users u WHERE lower(u.email) = ?', ['reads users: equal lower(email) = parameter; columns email, id']],
    ['SELECT id FROM users WHERE active AND NOT active', ['reads users: equal active IS TRUE, active IS FALSE; columns active, id']],
    [
      'SELECT o.id FROM users u JOIN orders o ON o.user_id = u.id WHERE u.email = ?',
      [
        'reads users: equal email = parameter; joined id → orders.user_id; columns email, id',
        'reads orders: joined user_id → users.id; columns id, user_id',
      ],
    ],
    [
      'SELECT u.id FROM users u LEFT JOIN orders o USING (id)',
      ['reads users: joined id → orders.id; columns id', 'reads orders: joined id → users.id?; columns '],
    ],
    [
      'SELECT id FROM users WHERE EXISTS (SELECT 1 FROM orders WHERE orders.user_id = users.id)',
      ['reads users: columns id', 'reads orders: joined user_id → users.id; columns user_id'],
    ],
    [
      'SELECT id FROM users WHERE id IN (SELECT user_id FROM orders WHERE state = ?)',
      ['reads users: joined id → orders.user_id; columns id', 'reads orders: equal state = parameter; columns state, user_id'],
    ],
    [
      'SELECT id FROM orders WHERE user_id = ? ORDER BY total DESC, id LIMIT 5',
      [`reads orders: equal user_id = parameter; order total desc nulls ${first}, id asc nulls ${last}; columns id, total, user_id; limited`],
    ],
    [
      'SELECT id FROM orders WHERE (user_id, state) = (?, ?)',
      ['reads orders: equal user_id = parameter, state = parameter; columns id, state, user_id'],
    ],
    [
      "SELECT id FROM orders WHERE (user_id, state) IN ((1, 'a'), (2, 'b'))",
      ['reads orders: equal user_id IN computed, state IN computed; columns id, state, user_id'],
    ],
    [
      'SELECT id FROM orders WHERE (user_id, state) IN (SELECT id, email FROM users)',
      ['reads orders: joined user_id → users.id, state → users.email; columns id, state, user_id', 'reads users: columns email, id'],
    ],
    ['SELECT id FROM orders WHERE (total, id) > (?, ?)', ['reads orders: range total > parameter; columns id, total']],
    ['SELECT id AS x FROM orders ORDER BY x', [`reads orders: order id asc nulls ${last}; columns id`]],
    ['SELECT state, count(*) FROM orders GROUP BY state', ['reads orders: group state; columns state']],
    ['SELECT DISTINCT state FROM orders', ['reads orders: group state; columns state']],
    ['UPDATE orders SET total = 1 WHERE state = ?', ['updates orders: equal state = parameter; columns state, total']],
    ['DELETE FROM orders WHERE user_id = ?', ['deletes orders: equal user_id = parameter; columns user_id']],
    [
      "INSERT INTO orders (id, user_id, state) SELECT id, id, 'a' FROM users WHERE email = ?",
      ['reads users: equal email = parameter; columns email, id'],
    ],
    ['WITH x AS (SELECT user_id FROM orders WHERE total = 1) SELECT * FROM x', ["reads orders: equal total = '1'; columns all"]],
  ] as const)('%s', (query, paths) => {
    expect(new Set(pathsOf(query, id))).toEqual(new Set(paths));
  });
});

test('PostgreSQL alone: ANY, documents, NULLS FIRST', async () => {
  const state = await stateOf('CREATE TABLE t (id int, data jsonb, tags text[]);', 'postgres');
  const show = (query: string): readonly string[] => resolved(query, state, 'postgres').paths.map(showPath);
  expect(show('SELECT id FROM t WHERE id = ANY ($1)')).toEqual(['reads t: equal id IN parameter; columns id']);
  expect(show(`SELECT id FROM t WHERE data @> '{}'`)).toEqual([`reads t: other data @> '{}'; columns data, id`]);
  expect(show(`SELECT id FROM t x WHERE x.data ->> 'a' = $1`)).toEqual([`reads t: equal data ->> 'a' = parameter; columns data, id`]);
  expect(show('SELECT id FROM t ORDER BY id DESC NULLS LAST FETCH FIRST 3 ROWS ONLY')).toEqual([
    'reads t: order id desc nulls last; columns id; limited',
  ]);
});

test('nothing is told of what does not resolve, of views, and of what is not known', async () => {
  const state = await stateOf('CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t;', 'postgres');
  expect(resolved('SELECT nope FROM t WHERE id = 1', state, 'postgres').paths).toEqual([]);
  expect(resolved('SELECT id FROM v WHERE id = 1', state, 'postgres').paths).toEqual([]);
  expect(resolved('SELECT id FROM pg_class WHERE oid = 1', state, 'postgres').paths).toEqual([]);
});
