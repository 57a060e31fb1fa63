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
    { name: 'a condition', sql: 'do $$ begin if true then alter table nope add column a int; end if; end $$' },
    { name: 'a table made twice', given: 'create table x(a int)', sql: 'create table x(a int)', codes: ['name-taken'] },
    { name: 'a table made once more, if need be', given: 'create table x(a int)', sql: 'create table if not exists x(a int)', locks: [] },
    { name: 'a temporary table of the same name', given: 'create table x(a int)', sql: 'create temp table x(a int)' },
    { name: 'a savepoint outside', sql: 'savepoint s', codes: ['transaction-required'] },
    { name: 'a WITH query', given: t, sql: 'with w as (select id from t) insert into t(id) select id from w' },
  ];
  test.each(cases)('$name', check);
});
