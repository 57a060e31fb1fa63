import { beforeAll, describe, expect, test } from 'vitest';
import { diffCatalogs, isSameSchema, type CatalogDifference } from '../../src/catalog/diff.ts';
import { settle } from '../../src/catalog/settle.ts';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { emptyState, run } from './replay.ts';

beforeAll(loadPostgresReader);

const line = (difference: CatalogDifference): string => {
  const of = difference.of === undefined ? '' : ` of ${difference.of.name}`;
  const aspects = 'aspects' in difference ? ` (${difference.aspects.join(', ')})` : '';
  return `${difference.how} ${difference.what} ${difference.name}${of}${aspects}`;
};

const given = `create type mood as enum ('a'); create table t (id serial primary key, a int, b text default 'x', m mood);
  create index i on t (a); create table f (x int references t); create view v as select a from t;
  create function fn(int) returns int language sql as 'select 1';`;

function differences(sql: string): readonly string[] {
  const before = run(given);
  return diffCatalogs(before.catalog, run(sql, before).catalog).map(line);
}

describe('diffCatalogs', () => {
  test.each([
    ['create table u (a int)', ['added table u']],
    ['drop table f', ['removed table f']],
    ['alter table t add column z int', ['added column z of t']],
    ['alter table t drop column b', ['removed column b of t']],
    ['alter table t alter column a type bigint using a', []],
    ['alter table t alter column b type varchar(10)', ['changed column b of t (type)']],
    ['alter table t alter column a set not null', ['changed column a of t (notNull)']],
    ['alter table t alter column b drop default', ['changed column b of t (default)']],
    ['alter table t rename column a to aa', ['renamed column aa of t (name)', 'changed index i of t (parts)', 'changed view v (uses)']],
    ['alter index i rename to j', ['renamed index j of t (name)']],
    [
      'alter table t rename to u',
      ['renamed table u (name)', 'changed constraint f_x_fkey of f (references)', 'changed sequence t_id_seq (ownedBy)', 'changed view v (uses)'],
    ],
    ['drop index i', ['removed index i of t']],
    ['alter table t add constraint c check (a > 0) not valid', ['added constraint c of t']],
    ['alter table t add unique (a)', ['added constraint t_a_key of t', 'added index t_a_key of t']],
    ["alter type mood add value 'b'", ['changed type mood (values)']],
    ['alter type mood rename to feeling', ['changed column m of t (type)', 'renamed type feeling (name)']],
    ['drop function fn(int)', ['removed routine fn']],
    ['create or replace view v as select a, b from t', ['changed view v (uses, definition, columns)']],
    ['create schema s; create extension hstore', ['added schema s', 'added extension hstore']],
    ["comment on column t.a is 'x'", ['changed column a of t (comment)']],
    ['alter table t enable row level security; create policy p on t using (a > 0)', ['changed table t (rowSecurity)', 'added policy p of t']],
  ])('%s', (sql, expected) => {
    expect(differences(sql).toSorted()).toEqual(expected.toSorted());
  });

  test('a column that moved is a difference of its table', () => {
    const [a, b] = [run('create table t (a int, b int)'), run('create table t (b int, a int)')];
    expect(diffCatalogs(a.catalog, b.catalog).map(line)).toEqual(['changed table t (columnOrder)']);
  });
});

describe('isSameSchema', () => {
  const isSame = (one: string, other: string, options = {}): boolean => isSameSchema(run(one).catalog, run(other).catalog, options);
  const t = 'create table t (a int, b int);';

  test('what takes another way and ends in the same place is the same', () => {
    expect(
      isSame(
        `${t} create index i on t (a); create index j on t (b)`,
        `${t} create index concurrently j on t (b); create index concurrently i on t (a)`,
      ),
    ).toBe(true);
    expect(
      isSame(
        `${t} alter table t add constraint u unique (a)`,
        `${t} create unique index u on t (a); alter table t add constraint u unique using index u`,
      ),
    ).toBe(true);
    expect(
      isSame(
        `${t} alter table t add constraint c check (a > 0)`,
        `${t} alter table t add constraint c check (a > 0) not valid; alter table t validate constraint c`,
      ),
    ).toBe(true);
    expect(
      isSame(
        `${t} alter table t alter a set not null`,
        `${t} alter table t add constraint n check (a is not null) not valid; alter table t validate constraint n; alter table t alter a set not null; alter table t drop constraint n`,
      ),
    ).toBe(true);
    expect(isSame(`${t} comment on table t is 'x'`, t)).toBe(true);
  });

  test('what is left unchecked is not the same, unless validity does not count', () => {
    const [checked, unchecked] = [`${t} alter table t add constraint c check (a > 0)`, `${t} alter table t add constraint c check (a > 0) not valid`];
    expect([isSame(checked, unchecked), isSame(checked, unchecked, { ignoreValidity: true })]).toEqual([false, true]);
  });

  test.each([
    ['create table t (a int)', 'create table t (a bigint)'],
    ['create table t (a int unique)', 'create table t (a int); create unique index t_a_key on t (a)'],
    ['create table t (a varchar(5))', 'create table t (a varchar(6))'],
    ['create table t (a int); create index i on t (a)', 'create table t (a int); create index i on t (a desc)'],
    ['create table t (a int default 1)', 'create table t (a int default 2)'],
    ['create table t (a int)', 'create unlogged table t (a int)'],
  ])('%s is not %s', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });

  test('where things came from does not count', () => {
    const made = run(given, emptyState(), [15, 0], { kind: 'change', span: { file: 'x.sql', start: 0, end: 3 } });
    expect(isSameSchema(made.catalog, run(given).catalog)).toBe(true);
    const settled = settle(made).catalog;
    expect([...settled.relations.values()].every((relation) => relation.kind === 'index' || relation.origin.kind === 'base')).toBe(true);
  });
});
