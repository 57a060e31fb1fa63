import { beforeAll, describe, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, type Case, tableT as t } from './support.ts';

beforeAll(loadPostgresReader);

describe('names', () => {
  const cases: readonly Case[] = [
    { name: 'a table that is not there', sql: 'alter table nope add column a int', codes: ['unknown-relation'] },
    { name: 'a history that is not whole', sql: 'alter table nope add column a int', complete: false },
    { name: "a tool's own table", sql: 'alter table schema_migrations add column a int' },
    {
      name: 'a platform schema',
      sql: 'create trigger tr after insert on auth.users for each row execute function f()',
      given: "create function f() returns trigger language plpgsql as 'begin return new; end'",
    },
    { name: 'a type that is not there', sql: 'create table x(a nope)', codes: ['unknown-type'] },
    { name: "an extension's type", given: 'create extension postgis', sql: 'create table x(a geometry(point, 4326))' },
    { name: "an extension's table", given: 'create extension timescaledb', sql: 'alter table spatial_ref_sys add column a int' },
    { name: 'citext brings no table', given: 'create extension citext', sql: 'alter table nope add column a citext', codes: ['unknown-relation'] },
    {
      name: 'a routine that makes tables',
      given: "create function mk() returns void language plpgsql as 'begin execute ''create table made()''; end'",
      sql: 'alter table made add column a int',
    },
    {
      name: 'a column that a routine may have added',
      given: `${t} create function mk(t text) returns void language plpgsql as $$ begin execute 'alter table ' || t || ' add column made int'; end $$`,
      sql: 'create index on t (made)',
    },
    {
      name: 'a column that SQL of run time may have added',
      given: `${t} do $$ declare s text := (select current_setting('my.sql')); begin execute s; end $$`,
      sql: 'create index on t (made)',
    },
    {
      name: 'a primary key that SQL of run time may have dropped',
      given: `${t} alter table t add column x int`,
      sql: `do $$ declare s text := (select current_setting('my.sql')); begin execute s; alter table t add primary key (x); end $$`,
    },
    { name: 'a second primary key', given: t, sql: 'alter table t add primary key (a)', codes: ['multiple-primary-keys'] },
    { name: 'a condition', sql: 'do $$ begin if random() > 0 then alter table nope add column a int; end if; end $$' },
    { name: 'a table made twice', given: 'create table x(a int)', sql: 'create table x(a int)', codes: ['name-taken'] },
    { name: 'a table made once more, if need be', given: 'create table x(a int)', sql: 'create table if not exists x(a int)', locks: [] },
    { name: 'a temporary table of the same name', given: 'create table x(a int)', sql: 'create temp table x(a int)' },
    {
      name: "a key under the name that a renamed table's key has kept",
      given: 'create table x(a int primary key); alter table x rename to y',
      sql: 'create table x(a int, constraint x_pkey primary key (a))',
      codes: ['name-taken'],
    },
    {
      name: 'an unnamed key, for which a free name is chosen',
      given: 'create table x(a int primary key); alter table x rename to y',
      sql: 'create table x(a int primary key)',
    },
    { name: 'a key under the name of its table', sql: 'create table x(a int, constraint x primary key (a))', codes: ['name-taken'] },
    { name: 'a CHECK under the name of a table', given: 'create table x(a int)', sql: 'create table y(a int, constraint x check (a > 0))' },
    {
      name: 'an exclusion under the name of a table',
      given: 'create table x(r int4range); create table y(a int)',
      sql: 'alter table x add constraint y exclude using gist (r with &&)',
      codes: ['name-taken'],
    },
    { name: 'a savepoint outside', sql: 'savepoint s', codes: ['transaction-required'] },
    { name: 'a WITH query', given: t, sql: 'with w as (select id from t) insert into t(id) select id from w' },
  ];
  test.each(cases)('$name', check);
});

describe('a routine that is made anew', () => {
  const f = "create function f(a int, b int default 1) returns int language sql as 'select 1'";
  const anew = (signature: string, returns = 'int'): string =>
    `create or replace function f(${signature}) returns ${returns} language sql as 'select 2'`;
  const cases: readonly Case[] = [
    { name: 'with another body', given: f, sql: anew('a int, b int default 1') },
    { name: 'with another parameter name', given: f, sql: anew('a int, c int default 1'), codes: ['signature-changed'] },
    { name: 'without a parameter name', given: f, sql: anew('int, b int default 1'), codes: ['signature-changed'] },
    { name: 'without a default', given: f, sql: anew('a int, b int'), codes: ['signature-changed'] },
    { name: 'with a default more', given: f, sql: anew('a int default 2, b int default 1') },
    { name: 'with another type that is returned', given: f, sql: anew('a int, b int default 1', 'bigint'), codes: ['signature-changed'] },
    { name: 'with the same type, spelled otherwise', given: f, sql: anew('a integer, b int4 default 2', 'pg_catalog.int4') },
    { name: 'for other types of arguments', given: f, sql: anew('c text', 'bigint') },
    { name: 'with a name where there was none', given: "create function f(int) returns int language sql as 'select 1'", sql: anew('a int') },
    {
      name: 'dropped before',
      given: `${f}; drop function f(int, int)`,
      sql: anew('c int, d int', 'bigint'),
    },
    {
      name: 'as a procedure with another parameter name',
      given: "create procedure p(a int) language sql as 'select 1'",
      sql: "create or replace procedure p(b int) language sql as 'select 1'",
      codes: ['signature-changed'],
    },
  ];
  test.each(cases)('$name', check);
});

describe('what an expression may not ask', () => {
  const boxes = 'create table x(a int, b int generated always as (a * 2) stored, at timestamptz)';
  const cases: readonly Case[] = [
    { name: 'a default of a column', given: boxes, sql: 'alter table x add column c int default a + 1', codes: ['wrong-kind'] },
    { name: 'a default of a column, set later', given: boxes, sql: 'alter table x alter column a set default a + 1', codes: ['wrong-kind'] },
    { name: 'a default of a query', sql: 'create table y(a int default (select 1))', codes: ['wrong-kind'] },
    { name: 'a default of constants and calls', given: boxes, sql: "alter table x add column c text default upper('a' || current_user)" },
    { name: 'a CHECK of a query', given: boxes, sql: 'alter table x add check (exists (select 1)) not valid', codes: ['wrong-kind'] },
    { name: 'a CHECK of a query in a new table', sql: 'create table y(a int check (a in (select 1)))', codes: ['wrong-kind'] },
    { name: 'a CHECK of a list', given: boxes, sql: "alter table x add check (a in (1, 2) and a::text <> 'select') not valid" },
    {
      name: 'a generated column of another',
      given: boxes,
      sql: 'alter table x add column c int generated always as (b + 1) stored',
      codes: ['wrong-kind'],
    },
    {
      name: 'a generated column of the clock',
      given: boxes,
      sql: 'alter table x add column c interval generated always as (now() - at) stored',
      codes: ['immutable-required'],
    },
    {
      name: 'a generated column in the zone of the session',
      sql: 'create table y(at timestamptz, d date generated always as (at::date) stored)',
      codes: ['immutable-required'],
    },
    {
      name: 'a generated column in a zone that is named',
      sql: "create table y(at timestamptz, d date generated always as ((at at time zone 'utc')::date) stored)",
    },
    {
      name: 'a foreign key to a view',
      given: `${boxes}; create view v as select a from x`,
      sql: 'alter table x add foreign key (a) references v (a)',
      codes: ['references-not-unique'],
    },
    {
      name: 'a type that a function takes an array of',
      given: "create type m as enum ('a'); create function f(m[]) returns int language sql as 'select 1'",
      sql: 'drop type m',
      codes: ['others-depend'],
    },
    {
      name: 'a type that no function takes',
      given: "create type m as enum ('a'); create function f(mm text) returns int language sql as 'select 1'",
      sql: 'drop type m',
    },
  ];
  test.each(cases)('$name', check);
});
