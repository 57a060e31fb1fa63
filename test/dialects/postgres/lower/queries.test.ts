import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { only } from '../reading.ts';

beforeAll(loadPostgresReader);

/** What a query uses, as `relation(column, column)`; candidates in braces. */
function uses(query: string): readonly string[] {
  return only('create-view', `create view v as ${query}`).spec.uses.map(({ relation, columns, candidates }) => {
    const name = relation.schema === undefined ? relation.name : `${relation.schema}.${relation.name}`;
    return columns === undefined ? `${name}{${candidates?.join(', ')}}` : `${name}(${columns.join(', ')})`;
  });
}

const outputs = (query: string) => only('create-view', `create view v as ${query}`).spec.columns?.map(({ name }) => name);

describe('columns are found in their relation', () => {
  test.each([
    ['alone, from the only relation', 'select a, lower(b) from s.t where c > 0 order by d', ['s.t(a, b, c, d)']],
    ['by alias', 'select x.a, y.b from t x join u y on x.id = y.t_id', ['t(id, a)', 'u(t_id, b)']],
    ['by the name of the relation', 'select t.a, s.u.b from t, s.u', ['t(a)', 's.u(b)']],
    ['a star', 'select * from t', ['t(*)']],
    ['a star of one', 'select x.* from t x join u on true', ['t(*)', 'u()']],
    ['a whole row, whatever its columns are', 'select row_to_json(x), f(x.*) from t x', ['t()']],
    ['a star in ROW is written out', 'select row(x.*) from t x', ['t(*)']],
    ['count(*) is no star', 'select count(*) from t', ['t()']],
    ['USING belongs to both', 'select 1 from t join u using (id)', ['t(id)', 'u(id)']],
    ['alone, from one of several', 'select a, x.b from t x, u', ['t{b, a}', 'u{a}']],
    ['a subquery hides its own', 'select q.a from (select a, b from t) q', ['t(a, b)']],
    ['a subquery beside a relation', 'select a, c from (select a from t) q, u', ['t(a)', 'u(c)']],
    ['a correlated subquery', 'select 1 from t x where exists (select 1 from u y where y.t_id = x.id)', ['t(id)', 'u(t_id)']],
    ['WITH', 'with q as (select a from t) select a from q join u on u.id = q.a', ['t(a)', 'u(id)']],
    ['WITH in a schema of its own is a relation', 'with t as (select 1 as a) select x.a from s.t x', ['s.t(a)']],
    ['a recursive WITH', 'with recursive q (n) as (select a from t union all select n + 1 from q) select n from q', ['t(a)']],
    ['UNION', 'select a from t union select b from u', ['t(a)', 'u(b)']],
    ['an alias in ORDER BY is no column', 'select lower(a) as low from t order by low', ['t(a)']],
    ['LATERAL', 'select l.b from t x, lateral (select b from u where u.id = x.id) l', ['t{id, b}', 'u{id, b}']],
    ['a function in FROM', 'select g.n, t.a from t, generate_series(1, t.b) as g(n)', ['t(b, a)']],
    ['system columns are none', 'select ctid, a from t', ['t(a)']],
    [
      'windows, groups and filters',
      'select sum(a) filter (where b) over (partition by c order by d) from t group by e having f > 0',
      ['t(a, b, c, d, f, e)'],
    ],
  ])('%s', (_, query, expected) => {
    expect(uses(query).toSorted()).toEqual([...expected].toSorted());
  });
});

describe('output columns are named as PostgreSQL names them', () => {
  test.each([
    ['select a, t.b, c as d, now(), count(*) from t', ['a', 'b', 'd', 'now', 'count']],
    ['select 1, a + 1, a is null from t', ['?column?', '?column?', '?column?']],
    ["select 'x'::text, a::int, 1::int from t", ['text', 'a', 'int4']],
    ['select coalesce(a, b), greatest(a, b), nullif(a, b), current_date from t', ['coalesce', 'greatest', 'nullif', 'current_date']],
    ['select case when a then b else c end, case when a then 1 end from t', ['c', 'case']],
    ['select (select a from u), exists (select 1), array(select 1), array[1], row(1) from t', ['a', 'exists', 'array', 'array', 'row']],
    ['select (x).y, z[1], a collate "C" from t', ['y', 'z', 'a']],
    ['select * from t', ['t.*']],
    ['select x.*, u.a from t x, u', ['t.*', 'a']],
    ['select * from t join u using (id)', ['*']],
    ['select * from (select a, b from t) q', ['a', 'b']],
    ['with q (c) as (select a from t) select *, 1 as n from q', ['c', 'n']],
    ['values (1, 2)', ['column1', 'column2']],
    ['select a from t union select b from u', ['a']],
  ])('%s', (query, expected) => {
    expect(outputs(query)).toEqual(expected);
  });
});

describe('writes', () => {
  const write = (sql: string) => only('write-rows', sql);

  test.each([
    ['delete from t', 'none', []],
    ['delete from t where true', 'always-true', []],
    ["delete from t where 1 = 1 or a = 'x'", 'always-true', []],
    ['delete from t where 1 = 2', 'some', []],
    ['update t set a = 1 where id = 5', 'some', [{ column: 'id', kind: 'equality' }]],
    [
      'update t x set a = 1 where x.id >= 5 and 9 > id',
      'some',
      [
        { column: 'id', kind: 'range' },
        { column: 'id', kind: 'range' },
      ],
    ],
    [
      'update t set a = 1 where id between 1 and 5 and b in (1, 2) and c is null',
      'some',
      [
        { column: 'id', kind: 'range' },
        { column: 'b', kind: 'list' },
        { column: 'c', kind: 'null-test' },
      ],
    ],
    ['update t set a = o.a from o where t.id = o.id', 'some', []],
    ['update t set a = 1 where id = 1 or b = 2', 'some', []],
  ])('%s', (sql, where, bounds) => {
    expect(write(sql)).toMatchObject({ where, bounds });
  });

  test('a batch taken by LIMIT', () => {
    expect(write('delete from t where id in (select id from t where a limit 100)').limited).toBe(true);
    expect(write('delete from t where id in (select id from t where a)').limited).toBe(false);
    expect(write('delete from t where id = (select u.id from t u where u.b = t.b limit 1)').limited).toBe(false);
    expect(write('delete from t x where id = (select u.id from t u where u.b = x.b limit 1)').limited).toBe(false);
    expect(write('delete from t where id in (select t.id from t where t.b > 1 limit 100)').limited).toBe(true);
  });

  test('INSERT tells its rows, columns and plain values', () => {
    expect(write("insert into t (a, m) values (1, 'x'), (2, 'y'::mood)")).toMatchObject({
      verb: 'insert',
      where: 'not-applicable',
      rows: 2,
      columns: ['a', 'm'],
      literals: [
        { column: 'a', value: '1' },
        { column: 'm', value: 'x' },
        { column: 'a', value: '2' },
        { column: 'm', value: 'y' },
      ],
    });
    expect(write('insert into t (a, b) values (now(), current_date), (x.f(1), DEFAULT)').calls).toEqual([
      { name: 'now' },
      { name: 'current_date' },
      { schema: 'x', name: 'f' },
    ]);
    expect(write('insert into t select * from u').rows).toBeUndefined();
    expect(write('insert into t default values').rows).toBe(1);
  });

  test('UPDATE tells its columns, values and what it reads', () => {
    expect(write("update t set m = 'x', n = o.n from o where o.id = t.id")).toMatchObject({
      columns: ['m', 'n'],
      literals: [{ column: 'm', value: 'x' }],
      uses: [
        { relation: { name: 't' }, columns: ['m', 'n', 'id'] },
        { relation: { name: 'o' }, columns: ['n', 'id'] },
      ],
    });
  });

  test('ON CONFLICT writes the target', () => {
    const { uses } = write('insert into t (a) values (1) on conflict (a) do update set b = excluded.b where t.c > 0');
    expect(uses).toEqual([{ relation: { name: 't' }, columns: ['a', 'b', 'c'] }]);
  });

  test('MERGE', () => {
    expect(
      write('merge into t using u on t.id = u.id when matched then update set a = u.b when not matched then insert (id) values (u.id)'),
    ).toMatchObject({
      verb: 'merge',
      columns: ['a', 'id'],
    });
  });
});
