import { beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { findSequence, findView } from '../../src/model/catalog.ts';
import { emptyState, run, tableIn } from './replay.ts';

beforeAll(loadPostgresReader);

test('DEFAULT NULL is no default, but for a type with modifiers, as on the server', () => {
  const state = run(
    'create table t (a int default null, b int default 1); alter table t alter column b set default null, add column c text default null, add column d varchar(3) default null',
  );
  expect(tableIn(state, 't').columns.map((column) => column.default?.text)).toEqual([undefined, undefined, undefined, 'NULL']);
});

test('a routine of rows hangs on their table', () => {
  const before =
    "create table t (a int); create function f(t) returns int language sql as 'select 1'; create function g() returns setof t language sql as 'select * from t'";
  expect(run(`${before}; drop table t cascade`).catalog.routines.size).toBe(0);
});

test('an identity is shared with the partitions from 17 on', () => {
  const sql =
    'create table p (a int not null) partition by range (a); create table q partition of p for values from (1) to (2); alter table p alter a add generated always as identity (start 7), add column b int generated always as identity';
  const identities = (version: readonly [number, number]): readonly unknown[] =>
    tableIn(run(sql, emptyState(), version), 'q').columns.map(({ identity }) => identity);
  expect(identities([18, 0])).toEqual(['always', 'always']);
  expect(identities([16, 0])).toEqual([undefined, undefined]);
  expect(findSequence(run(sql, emptyState(), [18, 0]), { name: 'p_a_seq' })?.options).toEqual({ start: '7' });
});

test('a NOT NULL that is not valid yet stands in the partitions, and is proved with them', () => {
  const sql =
    'create table p (a int) partition by range (a); create table q partition of p for values from (1) to (2); alter table p add constraint n not null a not valid';
  const valid = (text: string): readonly unknown[] =>
    ['p', 'q'].map((name) => tableIn(run(text, emptyState(), [18, 0]), name).columns[0]?.notNullValid);
  expect(valid(sql)).toEqual([false, false]);
  expect(valid(`${sql}; alter table p validate constraint n`)).toEqual([true, true]);
});

test('triggers of views come and go, with their routine too', () => {
  const before =
    "create table t (a int); create view v as select a from t; create function g() returns trigger language plpgsql as 'begin return new; end'; create trigger x instead of insert on v for each row execute function g()";
  const triggers = (sql: string): unknown => findView(run(sql), { name: 'v' })?.triggers?.map(({ name }) => name);
  expect(triggers(before)).toEqual(['x']);
  expect(triggers(`${before}; drop trigger x on v`)).toEqual([]);
  expect(triggers(`${before}; drop function g() cascade`)).toEqual([]);
});

test('options that are reset are gone, and a renamed enum value is renamed where it is compared', () => {
  const table = tableIn(run('create table t (a int) with (fillfactor = 70, autovacuum_enabled = off); alter table t reset (fillfactor)'), 't');
  expect(Object.keys(table.options)).toEqual(['autovacuum_enabled']);
  const sql = "create type m as enum ('a', 'b'); create table t (x m check (x = 'a')); alter type m rename value 'a' to 'c'";
  expect(tableIn(run(sql), 't').constraints.map((each) => each.kind === 'check' && each.expression.text)).toEqual(["x = 'c'"]);
});
