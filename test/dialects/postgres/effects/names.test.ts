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
    { name: 'a condition', sql: "do $$ begin if now() > '2000-01-01' then alter table nope add column a int; end if; end $$" },
    {
      name: 'a condition that constants decide',
      sql: 'do $$ begin if true then alter table nope add column a int; else drop table nope; end if; end $$',
      codes: ['unknown-relation'],
    },
    { name: 'a table made twice', given: 'create table x(a int)', sql: 'create table x(a int)', codes: ['name-taken'] },
    { name: 'a table made once more, if need be', given: 'create table x(a int)', sql: 'create table if not exists x(a int)', locks: [] },
    { name: 'a temporary table of the same name', given: 'create table x(a int)', sql: 'create temp table x(a int)' },
    { name: 'a savepoint outside', sql: 'savepoint s', codes: ['transaction-required'] },
    { name: 'a WITH query', given: t, sql: 'with w as (select id from t) insert into t(id) select id from w' },
  ];
  test.each(cases)('$name', check);
});
