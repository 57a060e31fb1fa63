import { beforeAll, describe, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, type Case, tableT as t } from './support.ts';

beforeAll(loadPostgresReader);

describe('dropping', () => {
  const cases: readonly Case[] = [
    {
      name: 'a table that another refers to',
      given: `${t} create table ch(t_id bigint references t)`,
      sql: 'drop table t',
      codes: ['others-depend'],
    },
    {
      name: 'a table whose sequence numbers a copy of it',
      given: 'create table old(id serial); create table copy(like old including defaults)',
      sql: 'drop table old',
      codes: ['others-depend'],
    },
    {
      name: 'the column whose sequence numbers a copy of it',
      given: 'create table old(id serial, n int); create table copy(like old including defaults)',
      sql: 'alter table old drop column id',
      codes: ['others-depend'],
    },
    {
      name: 'the same once the copy has the sequence',
      given: 'create table old(id serial); create table copy(like old including defaults); alter sequence old_id_seq owned by copy.id',
      sql: 'drop table old',
      codes: [],
    },
    {
      name: 'a column whose sequence numbers the partitions too',
      given: 'create table old(id serial, n int) partition by range (n); create table part partition of old default',
      sql: 'alter table old drop column id',
      codes: [],
    },
    {
      name: 'both of one sequence in one statement',
      given: 'create table old(id serial); create table copy(like old including defaults)',
      sql: 'drop table old, copy',
      codes: [],
    },
    {
      name: 'a table whose sequence numbers a copy of it, with CASCADE',
      given: 'create table old(id serial); create table copy(like old including defaults)',
      sql: 'drop table old cascade',
      codes: [],
      locks: ['old: ACCESS EXCLUSIVE', 'old_id_seq: ACCESS EXCLUSIVE', 'copy: ACCESS EXCLUSIVE'],
    },
    {
      name: 'both tables in one statement',
      given: `${t} create table ch(t_id bigint references t); create view v as select t_id from ch`,
      sql: 'drop view v; drop table t, ch',
      codes: [],
    },
    {
      name: 'a view under a view that the same statement drops',
      given: `${t} create view v as select a from t; create view w as select a from v`,
      sql: 'drop view v, w',
      codes: [],
    },
    {
      name: 'rows that others refer to, emptied with them',
      given: `${t} create table ch(t_id bigint references t)`,
      sql: 'truncate ch, t',
      codes: [],
    },
    {
      name: 'rows that others refer to, emptied with another table',
      given: `${t} create table ch(t_id bigint references t); create table o(a int)`,
      sql: 'truncate o, t',
      codes: ['others-depend'],
    },
    {
      name: 'the same with CASCADE',
      given: `${t} create table ch(t_id bigint references t)`,
      sql: 'drop table t cascade',
      locks: ['t: ACCESS EXCLUSIVE', 'ch: ACCESS EXCLUSIVE'],
    },
    {
      name: 'a view under a view',
      given: `${t} create view v as select a from t; create view w as select a from v`,
      sql: 'drop view v',
      codes: ['used-by-view'],
    },
    { name: 'a sequence that a default draws from', given: 'create table s(id serial)', sql: 'drop sequence s_id_seq', codes: ['others-depend'] },
    {
      name: 'a sequence that no default draws from any more',
      given: 'create table s(id serial); alter table s alter id drop default',
      sql: 'drop sequence s_id_seq',
    },
    { name: 'a trigger that is not there, with IF EXISTS', given: t, sql: 'drop trigger if exists tr on t', locks: [] },
    {
      name: 'an enum whose value is still the default of what is a text now',
      given:
        "create type m as enum ('a'); create table q(e m default 'a', l m[] default '{a}'); alter table q alter e type text, alter l type text[]",
      sql: 'drop type m',
      codes: ['others-depend', 'others-depend'],
    },
    {
      name: 'the same without the defaults',
      given:
        "create type m as enum ('a'); create table q(e m default 'a'); alter table q alter e drop default, alter e type text, alter e set default 'a'",
      sql: 'drop type m',
    },
    {
      name: 'CASCADE, which takes the default',
      given: "create type m as enum ('a'); create table q(e m default 'a'); alter table q alter e type text",
      sql: 'drop type m cascade',
      locks: ['q: ACCESS EXCLUSIVE'],
    },
    {
      name: 'a domain leaves nothing in a default',
      given: "create domain m as text; create table q(e m default 'a'); alter table q alter e type text",
      sql: 'drop domain m',
    },
    {
      name: 'a type that expressions cast to',
      given:
        "create type m as enum ('a'); create table q(e text check (e::m = 'a'), g m[] generated always as (null::m[]) stored, p text); create policy r on q using (p::m = 'a')",
      sql: 'alter table q drop g; drop type m',
      codes: ['others-depend', 'others-depend'],
    },
    { name: 'a type in use', given: "create type m as enum ('a'); create table q(m m)", sql: 'drop type m', codes: ['others-depend'] },
    {
      name: 'a function that a trigger runs',
      given: `${t} create function tf() returns trigger language plpgsql as 'begin return new; end'; create trigger tr before insert on t for each row execute function tf()`,
      sql: 'drop function tf()',
      codes: ['others-depend'],
    },
    { name: 'a schema that is not empty', given: 'create schema s; create table s.x(a int)', sql: 'drop schema s', codes: ['others-depend'] },
    {
      name: 'a schema with CASCADE',
      given: 'create schema s; create table s.x(a int)',
      sql: 'drop schema s cascade',
      locks: ['x: ACCESS EXCLUSIVE'],
    },
    {
      name: 'an extension of whose type a column is',
      given: 'create extension citext; create table x(a citext)',
      sql: 'drop extension citext',
      codes: ['others-depend'],
    },
    {
      name: 'an extension with CASCADE',
      given: 'create extension citext; create table x(a citext, b int); create view v as select a from x',
      sql: 'drop extension citext cascade',
      locks: ['v: ACCESS EXCLUSIVE', 'x: ACCESS EXCLUSIVE'],
    },
    {
      name: 'an extension of whose operator class an index is',
      given: 'create extension pg_trgm; create table x(a text); create index i on x using gin (a gin_trgm_ops)',
      sql: 'drop extension pg_trgm',
      codes: ['others-depend'],
    },
    {
      name: 'an extension that lets an exclusion constraint be',
      given: 'create extension btree_gist; create table x(a int, r tsrange, exclude using gist (a with =, r with &&))',
      sql: 'drop extension btree_gist',
      codes: ['others-depend'],
    },
    { name: 'an extension that nothing is made of', given: 'create extension citext; create table x(a text)', sql: 'drop extension citext' },
    { name: 'a table that may not be there', sql: 'drop table if exists nope', locks: [] },
    { name: 'TRUNCATE of a referenced table', given: `${t} create table ch(t_id bigint references t)`, sql: 'truncate t', codes: ['others-depend'] },
  ];
  test.each(cases)('$name', check);
});
