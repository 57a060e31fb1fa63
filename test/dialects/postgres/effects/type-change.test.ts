import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, effectsOf, type Case, tableT as t } from './support.ts';

beforeAll(loadPostgresReader);

describe('the type of a column', () => {
  const lower = 'create table q(s text); create index on q(lower(s));';
  const indexed = `${t} create index t_b on t(b); create index t_part on t(a) where b <> ''; create index t_expr on t(lower(b)); create index t_e on t(e);`;
  const cases: readonly Case[] = [
    {
      name: 'the key that another table refers to',
      given: 'create table p(id text primary key); create table c(p_id text references p)',
      sql: 'alter table p alter id type uuid using id::uuid',
      codes: ['type-mismatch'],
    },
    {
      name: 'the key of a table that refers to itself may follow in the same statement',
      given: 'create table p(id text primary key, up text references p)',
      sql: 'alter table p alter id type uuid using id::uuid, alter up type uuid using up::uuid',
      codes: [],
    },
    {
      name: 'a wider integer still refers to it',
      given: 'create table p(id int primary key); create table c(p_id int references p)',
      sql: 'alter table p alter id type bigint',
      codes: [],
    },
    {
      name: 'wider: only indexes with a predicate or an expression are built anew',
      given: indexed,
      sql: 'alter table t alter b type varchar(80)',
      work: ['index-build type-change-index t t_part', 'index-build type-change-index t t_expr'],
    },
    { name: 'no length: the same', given: `${t} create index t_b on t(b);`, sql: 'alter table t alter b type text', work: [] },
    {
      name: 'a CHECK is checked again',
      given: `${t} alter table t add constraint k check (b <> '')`,
      sql: 'alter table t alter b type text',
      work: ['scan type-change-recheck t k'],
    },
    {
      name: 'a CHECK that is not valid is not',
      given: `${t} alter table t add constraint k check (b <> '') not valid`,
      sql: 'alter table t alter b type text',
      work: [],
    },
    { name: 'shorter may fail', given: t, sql: 'alter table t alter b type varchar(10)', work: ['rewrite type-change t b'], codes: ['cannot-cast'] },
    {
      name: 'an explicit cast cuts instead',
      given: t,
      sql: 'alter table t alter b type varchar(10) using b::varchar(10)',
      work: ['rewrite type-change t b'],
    },
    {
      name: 'the time zone is UTC',
      given: `set timezone = 'UTC'; ${t} create index t_e on t(e);`,
      sql: 'alter table t alter e type timestamptz',
      work: ['index-build type-change-index t t_e'],
    },
    {
      name: 'the time zone is not',
      given: `set timezone = 'Europe/Vienna'; ${t}`,
      sql: 'alter table t alter e type timestamptz',
      work: ['rewrite type-change t e'],
    },
    {
      name: 'before 12 the time zone does not help',
      given: `set timezone = 'UTC'; ${t}`,
      sql: 'alter table t alter e type timestamptz',
      version: [11, 0],
      work: ['rewrite type-change t e'],
    },
    {
      name: 'an array goes where its elements go',
      given: 'create table a(u uuid[])',
      sql: 'alter table a alter u type text[]',
      work: ['rewrite type-change a u'],
    },
    { name: 'and not where they do not', given: 'create table a(u text[])', sql: 'alter table a alter u type uuid[]', codes: ['cannot-cast'] },
    { name: 'one value is no array of strings', given: 'create table a(u uuid)', sql: 'alter table a alter u type text[]', codes: ['cannot-cast'] },
    {
      name: 'text has no cast to integer',
      given: t,
      sql: 'alter table t alter c type int',
      codes: ['cannot-cast'],
      work: ['rewrite type-change t c'],
    },
    { name: 'a USING gives one', given: t, sql: 'alter table t alter c type int using c::int', work: ['rewrite type-change t c'] },
    {
      name: 'a default without a cast to the new enum',
      given: `create type m as enum ('a'); create table q(s text default 'a')`,
      sql: 'alter table q alter s type m using s::m',
      codes: ['cannot-cast'],
    },
    ...["s in ('a', 'b')", "s <> 'a'", "s between 'a' and 'b'"].map((check) => ({
      name: `a CHECK compares with values of the old enum: ${check}`,
      given: `create type m as enum ('a', 'b'); create type n as enum ('a', 'b'); create table q(s m check (${check}))`,
      sql: 'alter table q alter s type n using s::text::n',
      codes: ['cannot-cast'],
    })),
    {
      name: 'the predicate of an index compares with a value of an enum that becomes text',
      given: "create type m as enum ('a', 'b'); create table q(s m); create index on q(s) where s = 'a'",
      sql: 'alter table q alter s type text using s::text',
      codes: ['cannot-cast'],
    },
    {
      name: 'a CHECK casts the enum to text',
      given: "create type m as enum ('a', 'b'); create table q(s m check (s::text <> 'a' and s is not null))",
      sql: 'alter table q alter s type text using s::text',
    },
    { name: 'an index calls a function of texts', given: lower, sql: 'alter table q alter s type int using s::int', codes: ['cannot-cast'] },
    {
      name: 'a CHECK compares with texts',
      given: "create type m as enum ('a'); create table q(s text check (s in ('a', 'b')))",
      sql: 'alter table q alter s type m using s::m',
      codes: ['cannot-cast'],
    },
    {
      name: 'a CHECK that goes first',
      given: "create type m as enum ('a'); create table q(s text constraint k check (s in ('a', 'b')))",
      sql: 'alter table q alter s type m using s::m, drop constraint k',
    },
    {
      name: 'a varchar is kept with a cast',
      given: "create table q(s varchar(9) check (length(s) > 2 and s <> 'abc'))",
      sql: 'alter table q alter s type int using s::int',
    },
    {
      name: 'a CHECK and an index over an enum that becomes a text',
      given: "create type m as enum ('a', 'b'); create table q(e m check (e <> 'b'), i int); create index on q (i) where e in ('a'::m)",
      sql: 'alter table q alter e type varchar',
      codes: ['cannot-cast', 'cannot-cast'],
    },
    {
      name: 'an enum that another takes the place of',
      given: "create type m as enum ('a'); create type n as enum ('a'); create table q(e m check (e = 'a'))",
      sql: 'alter table q alter e type n using e::text::n',
      codes: ['cannot-cast'],
    },
    {
      name: 'an enum that stays, or is compared as a text',
      given: "create type m as enum ('a'); create table q(e m check (e = 'a'), f m check (f::text = 'a' and f is not null))",
      sql: 'alter table q alter e type m; alter table q alter f type text',
    },
    { name: 'a text by another name', given: lower, sql: 'alter table q alter s type varchar' },
    {
      name: 'a pseudo-type is what it is given',
      given: 'create domain posint as int check (value > 0); create table q(i int)',
      sql: 'alter table q alter i type posint using i::anyelement',
    },
    {
      name: 'a partition key',
      given: 'create table pt(k int) partition by range(k)',
      sql: 'alter table pt alter k type bigint',
      codes: ['others-depend'],
    },
    {
      name: 'a foreign key locks and checks the other table',
      given: `${t} create table ch(t_id bigint references t(id))`,
      sql: 'alter table t alter id type numeric',
      locks: ['t: ACCESS EXCLUSIVE', 'ch: ACCESS EXCLUSIVE'],
      work: ['rewrite type-change t id', 'scan type-change-recheck ch ch_t_id_fkey'],
    },
    {
      name: 'only the partitions hold rows',
      given: 'create table pt(k int, a int) partition by range(k); create table p1 partition of pt for values from (0) to (9)',
      sql: 'alter table pt alter a type bigint',
      work: ['rewrite type-change p1 a'],
    },
    {
      name: 'a trigger on the column',
      given: `${t} create function tf() returns trigger language plpgsql as 'begin return new; end'; create trigger tr before update of a on t for each row execute function tf()`,
      sql: 'alter table t alter a type bigint',
      work: ['rewrite type-change t a'],
      codes: ['used-by-trigger'],
    },
    {
      name: 'a generated column over it',
      given: 'create table g(a int, b int generated always as (a) stored)',
      sql: 'alter table g alter a type bigint',
      work: ['rewrite type-change g a'],
      codes: ['used-by-generated-column'],
    },
  ];
  test.each(cases)('$name', check);

  test('rounding is a loss', () => {
    expect(effectsOf('alter table t alter n type numeric(10,1)', { given: t }).losses).toEqual([{ what: 'precision', name: 't.n' }]);
    expect(effectsOf('alter table t alter n type numeric(12,2)', { given: t }).losses).toEqual([]);
  });

  test('what is not known is said to be assumed', () => {
    expect(effectsOf('alter table u alter a type text', { complete: false }).certainty.kind).toBe('assumed');
    expect(effectsOf('alter table t alter e type timestamptz', { given: t }).certainty.kind).toBe('assumed');
    expect(effectsOf('alter table t add column x int default some_function()', { given: t }).certainty.kind).toBe('assumed');
  });
});
