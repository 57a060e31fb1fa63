import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, codesOf, runFrom, stateAfter, within, type Case, tableT as t } from './support.ts';

beforeAll(loadPostgresReader);

describe('a table that refers to itself', () => {
  const given = 'create table n (id int primary key, up int, code text, ref text);';
  const codes = ['references-not-unique'];
  const cases: readonly Case[] = [
    { name: 'by its key', given, sql: 'alter table n add foreign key (up) references n' },
    { name: 'by columns that are not unique', given, sql: 'alter table n add foreign key (ref) references n (code)', codes },
    { name: 'by a type that its key is not of', given, sql: 'alter table n add foreign key (ref) references n', codes: ['type-mismatch'] },
    { name: 'by a column that the statement makes', given, sql: 'alter table n add column over int references n' },
    {
      name: 'by a key that the statement makes, and before it',
      given,
      sql: 'alter table n add foreign key (ref) references n (code), add unique (code)',
    },
  ];
  test.each(cases)('$name', check);
});

describe('tables of which one may lose its rows', () => {
  const given = 'create table kept (id int primary key); create unlogged table lost (id int primary key);';
  const codes = ['wrong-kind'];
  const cases: readonly Case[] = [
    { name: 'a new table refers to it', given, sql: 'create table c (l int references lost)', codes },
    {
      name: 'a standing table refers to it',
      given: `${given} create table c (l int)`,
      sql: 'alter table c add foreign key (l) references lost',
      codes,
    },
    { name: 'one of its own kind refers to it', given, sql: 'create unlogged table c (l int references lost, k int references kept)' },
    { name: 'a temporary table refers to one that stays', given, sql: 'create temporary table c (k int references kept)', codes },
  ];
  test.each(cases)('$name', check);
});

describe('constraints and indexes', () => {
  const p = `${t} create table p(id bigint primary key, u int, s text);`;
  const pt = 'create table pt(k int not null, a int) partition by range(k); create table p1 partition of pt for values from (0) to (9);';
  const cases: readonly Case[] = [
    {
      name: 'a unique constraint cannot be made deferrable',
      given: 'create table x(a int, constraint u unique (a))',
      sql: 'alter table x alter constraint u deferrable',
      codes: ['wrong-kind'],
    },
    {
      name: 'a foreign key can be made deferrable',
      given: `${p} create table x(a bigint constraint f references p)`,
      sql: 'alter table x alter constraint f deferrable',
    },
    {
      name: 'a foreign key to a unique constraint that is deferrable',
      given: 'create table p(id int primary key, c text unique deferrable); create table c(x text)',
      sql: 'alter table c add foreign key (x) references p (c) not valid',
      codes: ['references-not-unique'],
    },
    {
      name: 'numeric does not turn into bigint by itself',
      given: 'create table p(id bigint primary key); create table c(x numeric)',
      sql: 'alter table c add foreign key (x) references p not valid',
      codes: ['type-mismatch'],
    },
    {
      name: 'bigint turns into numeric by itself',
      given: 'create table p(id numeric primary key); create table c(x bigint)',
      sql: 'alter table c add foreign key (x) references p not valid',
      codes: [],
    },
    {
      name: 'the day of a timestamptz',
      given: 'create table e(at timestamptz)',
      sql: 'create index i on e (date(at))',
      codes: ['immutable-required'],
    },
    {
      name: 'a timestamptz cast to a date',
      given: 'create table e(at timestamptz)',
      sql: 'create index i on e ((at::date))',
      codes: ['immutable-required'],
    },
    {
      name: 'the day of a timestamptz in a zone, and of a timestamp',
      given: 'create table e(at timestamptz, b timestamp)',
      sql: "create index i on e (((at at time zone 'UTC')::date), date(b), date_trunc('day', b))",
      codes: [],
    },
    {
      name: 'NOT VALID on a partitioned table before 18',
      given: `${p} ${pt}`,
      sql: 'alter table pt add constraint f foreign key (a) references p(id) not valid',
      version: [15, 0],
      codes: ['not-valid-on-partitioned'],
    },
    {
      name: 'NOT VALID on a partitioned table since 18',
      given: `${p} ${pt}`,
      sql: 'alter table pt add constraint f foreign key (a) references p(id) not valid',
    },
    {
      name: 'a foreign key needs a unique key',
      given: p,
      sql: 'alter table t add foreign key (a) references p(u)',
      codes: ['references-not-unique'],
    },
    {
      name: 'a foreign key of incompatible types',
      given: `${p} create unique index on p(s)`,
      sql: 'alter table t add foreign key (a) references p(s)',
      codes: ['type-mismatch'],
    },
    { name: 'a second primary key', given: t, sql: 'alter table t add primary key (a)', codes: ['multiple-primary-keys'] },
    { name: 'NOT ENFORCED does not look', given: t, sql: 'alter table t add constraint k check (a > 0) not enforced', work: [] },
    {
      name: 'NOT ENFORCED is new',
      given: t,
      sql: 'alter table t add constraint k check (a > 0) not enforced',
      version: [17, 0],
      codes: ['newer-syntax'],
    },
    {
      name: 'a partial index makes no constraint',
      given: `${t} create unique index i on t(a) where a > 0`,
      sql: 'alter table t add constraint k unique using index i',
      codes: ['wrong-kind'],
    },
    {
      name: 'VALIDATE of what is valid',
      given: `${t} alter table t add constraint k check (a > 0)`,
      sql: 'alter table t validate constraint k',
      work: [],
    },
    {
      name: 'a key that a foreign key rests on',
      given: `${p} create table ch(p_id bigint references p(id))`,
      sql: 'alter table p drop constraint p_pkey',
      codes: ['others-depend'],
    },
    { name: 'CONCURRENTLY on a partitioned table', given: pt, sql: 'create index concurrently i on pt(a)', codes: ['partitioned-concurrently'] },
    { name: 'a unique index without the partition key', given: pt, sql: 'create unique index i on pt(a)', codes: ['unique-misses-partition-key'] },
    { name: 'ON ONLY builds nothing', given: pt, sql: 'create index i on only pt(a)', locks: ['pt: SHARE'], work: [] },
    { name: 'a stable function in an index', given: t, sql: "create index i on t(to_char(e, 'YYYY'))", codes: ['immutable-required'] },
    { name: 'a function that may be immutable', given: t, sql: "create index i on t(to_tsvector('english', c))" },
    { name: 'a name that is taken', given: `${t} create index i on t(a)`, sql: 'create index i on t(b)', codes: ['name-taken'] },
    { name: 'a name that may be taken', given: `${t} create index i on t(a)`, sql: 'create index concurrently if not exists i on t(b)', work: [] },
    { name: 'an index behind a constraint', given: t, sql: 'drop index t_pkey', codes: ['index-backs-constraint'] },
    { name: 'an index that is not there', given: t, sql: 'drop index nope', codes: ['unknown-index'] },
    {
      name: 'REINDEX locks the indexes against reads',
      given: `${t} create index i on t(a)`,
      sql: 'reindex table t',
      locks: ['t: SHARE', 't_pkey: ACCESS EXCLUSIVE', 'i: ACCESS EXCLUSIVE'],
      work: ['index-build rebuild-index t t_pkey', 'index-build rebuild-index t i'],
    },
    {
      name: 'renaming an index before 12',
      given: `${t} create index i on t(a)`,
      sql: 'alter index i rename to j',
      version: [11, 0],
      locks: ['i: ACCESS EXCLUSIVE'],
    },
  ];
  test.each(cases)('$name', check);

  test.each(['statement', 'tool', 'implicit'] as const)('CONCURRENTLY is refused in a transaction opened by %s', (openedBy) => {
    const state = within(stateAfter(t), openedBy);
    const steps = runFrom(state, 'create index concurrently i on t(a)').steps;
    expect(steps.flatMap(({ effects }) => codesOf(effects))).toEqual(['transaction-forbidden']);
  });
});
