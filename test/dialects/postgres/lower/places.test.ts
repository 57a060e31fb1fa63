import { beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { indexLines } from '../../../../src/model/span.ts';
import { changesOf, cut, placesIn } from '../reading.ts';

beforeAll(loadPostgresReader);

test.each([
  ['create table public.t (a int)', 'create-table: public.t'],
  ['create index i on t (a)', 'create-index: i'],
  ['create unique index on t (a)', 'create-index: create unique index on t'],
  ['alter table t add column a int not null', 'add-column: a int not null'],
  ['alter table t add constraint c check (a > 0) not valid', 'add-constraint: constraint c check (a > 0) not valid'],
  ['alter table t drop column t', 'drop-column: t'],
  ['alter table t alter column "A b" set not null', 'set-not-null: "A b" set not null'],
  ['alter table t validate constraint c', 'validate-constraint: c'],
  ['alter table t rename t to u', 'rename-column: t'],
  ['drop index concurrently s.i', 'drop-index: s.i'],
  ['drop table "drop"', 'drop-table: "drop"'],
  ['drop trigger r on t', 'drop-trigger: r'],
  ["alter type m add value 'it''s' after 'b'", "add-enum-value: 'it''s'"],
  ['comment on column s.t.a is null', 'comment: s.t.a'],
  ['create or replace function s.f() returns int language sql as $$select 1$$', 'create-routine: s.f'],
  ['create policy policy on t', 'create-policy: policy'],
  ['update only s.t set a = 1', 'write-rows: s.t'],
  ['truncate a', 'truncate: a'],
  ['drop type a', 'drop-type: a'],
  ['lock table s.t', 'lock-table: s.t'],
])('%s', (sql, place) => {
  expect(placesIn(sql)).toEqual([place]);
});

test('names of one DROP are found in turn', () => {
  expect(placesIn('drop table a, b . a, "A"')).toEqual(['drop-table: a', 'drop-table: b . a', 'drop-table: "A"']);
});

test('each part of a long ALTER TABLE is placed on its own line', () => {
  const text = `-- é 😀\r\nALTER TABLE ONLY "té"\r\n  ADD COLUMN "é😀" text DEFAULT 'é,)',\r\n  DROP COLUMN b,\r\n  ALTER COLUMN c TYPE bigint,\r\n  ADD CONSTRAINT k UNIQUE (c)`;
  const lines = indexLines(text);
  expect(changesOf(text).map(({ kind, span }) => [kind, lines.at(span.start).line, cut(text, span)])).toEqual([
    ['drop-column', 4, 'b'],
    ['change-column-type', 5, 'c TYPE bigint'],
    ['add-column', 3, `"é😀" text DEFAULT 'é,)'`],
    ['add-constraint', 6, 'CONSTRAINT k UNIQUE (c)'],
  ]);
});

test('columns and constraints of a new table have places of their own', () => {
  const text = `create table t (\n  a int /* x */ constraint p primary key check (a > 0), -- é\n  b varchar(5) default 'a,b' references o (id) on delete cascade,\n  unique (a, b)\n)`;
  const [change] = changesOf(text);
  if (change?.kind !== 'create-table') throw new Error('no table');
  expect(change.spec.columns.map(({ span }) => cut(text, span))).toEqual([
    'a int /* x */ constraint p primary key check (a > 0)',
    "b varchar(5) default 'a,b' references o (id) on delete cascade",
  ]);
  expect(change.spec.constraints.map(({ span }) => cut(text, span))).toEqual([
    'constraint p primary key',
    'check (a > 0)',
    'references o (id) on delete cascade',
    'unique (a, b)',
  ]);
});
