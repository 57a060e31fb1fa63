import { beforeAll, describe, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, type Case, tableT as t } from './support.ts';

beforeAll(loadPostgresReader);

describe('columns', () => {
  const cases: readonly Case[] = [
    {
      name: 'a row without a value that must be there',
      given: 'create table n(id int generated always as identity, a text not null, b text not null default 5)',
      sql: "insert into n (b) values ('x')",
      codes: ['wrong-kind'],
    },
    {
      name: 'a row whose value a trigger may fill',
      given: `create table n(a text not null, b text); create function tf() returns trigger language plpgsql as 'begin return new; end'; create trigger tr before insert on n for each row execute function tf()`,
      sql: "insert into n (b) values ('x')",
      codes: [],
    },
    {
      name: 'rows of a query may be none',
      given: 'create table n(a text not null, b text)',
      sql: "insert into n (b) select 'x' where false",
      codes: [],
    },
    {
      name: 'a domain that is NOT NULL and has no default',
      given: `${t} create domain tag as text not null`,
      sql: 'alter table t add column x tag',
      codes: ['not-null-without-default'],
    },
    {
      name: 'a domain that is NOT NULL and has a default',
      given: `${t} create domain tag as text not null default 'a'`,
      sql: 'alter table t add column x tag',
      codes: [],
    },
    {
      name: 'ONLY the parent of a partition',
      given: 'create table pt(k int) partition by list(k); create table p1 partition of pt for values in (1)',
      sql: 'alter table only pt add column x int',
      codes: ['wrong-kind'],
    },
    { name: 'a table that may be missing, and is', given: t, sql: 'alter table if exists ghost add column x int not null', codes: [], work: [] },
    {
      name: 'a CHECK that is not inherited proves nothing of the children',
      given: 'create table p(a int); create table c() inherits (p); alter table only p add constraint k check (a is not null) no inherit',
      sql: 'alter table p alter a set not null',
      work: ['scan verify-not-null c a'],
    },
    { name: 'a constant default is free since 11', given: t, sql: 'alter table t add column x int default 5', work: [] },
    {
      name: 'a constant default rewrites before 11',
      given: t,
      sql: 'alter table t add column x int default 5',
      version: [10, 0],
      work: ['rewrite constant-default t x'],
    },
    { name: 'a NULL default is none', given: t, sql: 'alter table t add column x int default null::int', version: [10, 0], work: [] },
    { name: 'a stable default is free', given: t, sql: 'alter table t add column x timestamptz not null default current_timestamp', work: [] },
    {
      name: 'a volatile call deep in a default rewrites',
      given: t,
      sql: "alter table t add column x text default 'x' || gen_random_uuid()::text",
      work: ['rewrite volatile-default t x'],
    },
    {
      name: 'an extension function is known',
      given: t,
      sql: 'alter table t add column x uuid default uuid_generate_v4()',
      work: ['rewrite volatile-default t x'],
    },
    {
      name: 'a function declared stable is free',
      given: `${t} create function f() returns int language plpgsql stable as 'begin return 1; end'`,
      sql: 'alter table t add column x int default f()',
      work: [],
    },
    {
      name: 'a plain SQL function is inlined',
      given: `${t} create function f() returns text language sql as 'select ''x'''`,
      sql: 'alter table t add column x text default f()',
      work: [],
    },
    {
      name: 'so is one with the words of the grammar around a stable call',
      given: `${t} create function f() returns bigint language sql as $$ select cast(extract(epoch from now() at time zone 'utc') * 1000 as bigint); $$`,
      sql: 'alter table t add column x bigint default f()',
      work: [],
    },
    {
      name: 'one that reads a table is not',
      given: `${t} create function f() returns bigint language sql as $$ select extract(epoch from max(c)) from t $$`,
      sql: 'alter table t add column x bigint default f()',
      work: ['rewrite volatile-default t x'],
    },
    {
      name: 'a domain over a constrained domain rewrites',
      given: `${t} create domain d as int check (value > 0); create domain dd as d`,
      sql: 'alter table t add column x dd',
      work: ['rewrite constrained-domain t x'],
    },
    {
      name: 'a NOT NULL column without a default fails on rows',
      given: t,
      sql: 'alter table t add column x int not null',
      work: [],
      codes: ['not-null-without-default'],
    },
    {
      name: 'IF NOT EXISTS on a column that stands does nothing',
      given: t,
      sql: 'alter table t add column if not exists a int default random()',
      work: [],
    },
    { name: 'a column that stands', given: t, sql: 'alter table t add column a int', codes: ['duplicate-column'] },
    {
      name: 'another name that a table below has',
      given: `${t} create table below(z int) inherits (t)`,
      sql: 'alter table t rename column a to z',
      codes: ['duplicate-column'],
    },
    {
      name: 'REFERENCES with a default checks the rows',
      given: `${t} create table p(id bigint primary key)`,
      sql: 'alter table t add column x bigint default 1 references p',
      work: ['scan verify-foreign-key t'],
      locks: ['t: ACCESS EXCLUSIVE', 'p: SHARE ROW EXCLUSIVE'],
    },
    {
      name: 'so it does with a default that is NULL',
      given: `${t} create table p(id bigint primary key)`,
      sql: 'alter table t add column x bigint default null references p',
      work: ['scan verify-foreign-key t'],
    },
    {
      name: 'and not with a default of another column',
      given: `${t} create table p(id bigint primary key)`,
      sql: 'alter table t add column y int default 1, add column x bigint references p',
      work: [],
    },
    {
      name: 'SET NOT NULL is proved by a conjunct',
      given: `${t} alter table t add constraint k check (a > 0 and c is not null)`,
      sql: 'alter table t alter c set not null',
      work: [],
    },
    {
      name: 'SET NOT NULL is not proved before 12',
      given: `${t} alter table t add constraint k check (c is not null)`,
      sql: 'alter table t alter c set not null',
      version: [11, 0],
      work: ['scan verify-not-null t c'],
    },
    {
      name: 'SET NOT NULL is not proved by a comparison',
      given: `${t} alter table t add constraint k check (a > 0)`,
      sql: 'alter table t alter a set not null',
      work: ['scan verify-not-null t a'],
    },
    {
      name: 'SET NOT NULL after VALIDATE',
      given: `${t} alter table t add constraint k check (a is not null) not valid; alter table t validate constraint k`,
      sql: 'alter table t alter a set not null',
      work: [],
    },
    {
      name: 'a column that a view uses cannot go',
      given: `${t} create view v as select a from t`,
      sql: 'alter table t drop column a',
      codes: ['used-by-view'],
    },
    { name: 'a column that is not there', given: t, sql: 'alter table t drop column zz', codes: ['unknown-column'] },
    { name: 'a column that may not be there', given: t, sql: 'alter table t drop column if exists zz' },
    {
      name: 'a partition key cannot go',
      given: 'create table pt(k int, a int) partition by range(k)',
      sql: 'alter table pt drop column k',
      codes: ['others-depend'],
    },
    { name: 'a primary key column keeps its NOT NULL', given: t, sql: 'alter table t alter id drop not null', codes: ['others-depend'] },
  ];
  test.each(cases)('$name', check);
});
