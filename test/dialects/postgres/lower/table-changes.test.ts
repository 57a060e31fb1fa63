import { beforeAll, describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../../../src/model/change.ts';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { changesOf } from '../reading.ts';

beforeAll(loadPostgresReader);

/** A statement, the change that it is, and what of the change is looked at. */
type Sample = readonly [sql: string, kind: ChangeKind, parts: Readonly<Record<string, unknown>>];

const t = { name: 't' };
const samples: readonly Sample[] = [
  ['create schema if not exists a', 'create-schema', { name: 'a', ifNotExists: true }],
  ['create schema authorization joe', 'create-schema', { name: 'joe' }],
  ['drop schema a cascade', 'drop-schema', { name: 'a', cascade: true, ifExists: false }],
  ['alter schema a rename to b', 'rename-schema', { name: 'a', to: 'b' }],
  ['create database d', 'create-database', { name: 'd' }],
  ['drop database if exists d', 'drop-database', { name: 'd', ifExists: true }],
  ['create unlogged table if not exists T (a int)', 'create-table', { table: t, ifNotExists: true, spec: { persistence: 'unlogged' } }],
  ['create temp table t (a int)', 'create-table', { spec: { persistence: 'temporary' } }],
  ['create foreign table t (a int) server s', 'create-table', { spec: { foreign: true } }],
  [
    'create table t (like o including defaults including indexes, a int)',
    'create-table',
    { spec: { like: [{ table: { name: 'o' }, including: ['defaults', 'indexes'], position: 0 }] } },
  ],
  ['create table t (a int) inherits (p)', 'create-table', { spec: { inherits: [{ name: 'p' }] } }],
  [
    'create table t (a int) partition by range (a, lower(b))',
    'create-table',
    { spec: { partitioning: { strategy: 'range', keys: [{ column: 'a' }, { expression: { text: 'lower(b)' } }] } } },
  ],
  [
    'create table t partition of s.p for values from (1) to (maxvalue)',
    'create-table',
    { spec: { inherits: [], partitionOf: { parent: { schema: 's', name: 'p' }, bound: { kind: 'range', from: ['1'], to: ['MAXVALUE'] } } } },
  ],
  [
    "create table t partition of p for values in ('a', null)",
    'create-table',
    { spec: { partitionOf: { bound: { kind: 'list', values: ["'a'", 'NULL'] } } } },
  ],
  [
    'create table t partition of p for values with (modulus 4, remainder 1)',
    'create-table',
    { spec: { partitionOf: { bound: { kind: 'hash', modulus: 4, remainder: 1 } } } },
  ],
  ['create table t partition of p default', 'create-table', { spec: { partitionOf: { bound: { kind: 'default' } } } }],
  [
    'create table t (a int) with (fillfactor = 70, toast.autovacuum_enabled = off) tablespace x',
    'create-table',
    { spec: { options: { fillfactor: '70', 'toast.autovacuum_enabled': 'off' }, tablespace: 'x' } },
  ],
  [
    'create table t as select a, b::text as c from o with no data',
    'create-table',
    {
      spec: {
        asQuery: {
          withData: false,
          columns: [
            { name: 'a', type: { kind: 'column', name: 'a', relations: [{ name: 'o' }] } },
            { name: 'c', type: { kind: 'known', type: { name: 'text' } } },
          ],
          uses: [{ relation: { name: 'o' }, columns: ['a', 'b'] }],
        },
      },
    },
  ],
  ['select a into t from o', 'create-table', { table: t, spec: { asQuery: { columns: [{ name: 'a' }] } } }],
  ['drop table if exists t cascade', 'drop-table', { table: t, ifExists: true, cascade: true }],
  ['alter table s.t rename to u', 'rename-table', { table: { schema: 's', name: 't' }, to: { name: 'u' } }],
  ['alter table t set schema s', 'set-schema', { object: 'table', name: t, to: 's' }],
  ['alter function f(int) set schema s', 'set-schema', { object: 'routine', name: { name: 'f' }, to: 's' }],
  ['alter type m set schema s', 'set-schema', { object: 'type', name: { name: 'm' } }],
  ['truncate t restart identity cascade', 'truncate', { table: t, cascade: true, restartIdentity: true }],
  ['alter table t set unlogged', 'set-logged', { table: t, logged: false }],
  ['alter table t set (fillfactor = 50)', 'set-table-options', { table: t, options: { fillfactor: '50' } }],
  ['alter table t set tablespace x', 'set-tablespace', { object: 'table', name: t, tablespace: 'x' }],
  ['alter index i set tablespace x', 'set-tablespace', { object: 'index', name: { name: 'i' } }],
  ['alter table t set access method heap', 'set-access-method', { table: t, method: 'heap' }],
  ['alter table t replica identity using index i', 'set-replica-identity', { table: t, identity: 'index', index: 'i' }],
  ['alter table t replica identity full', 'set-replica-identity', { identity: 'full' }],
  ['alter table t enable row level security', 'set-row-security', { table: t, to: 'enable' }],
  ['alter table t no force row level security', 'set-row-security', { to: 'no-force' }],
  ['alter table t inherit p', 'set-inheritance', { table: t, parent: { name: 'p' }, inherit: true }],
  [
    "alter table t attach partition p for values in ('a')",
    'attach-partition',
    { table: t, partition: { name: 'p' }, bound: { kind: 'list', values: ["'a'"] } },
  ],
  ['alter table t detach partition p concurrently', 'detach-partition', { table: t, partition: { name: 'p' }, concurrently: true, finalize: false }],
  ['alter table t detach partition p finalize', 'detach-partition', { finalize: true }],
  ['alter table t cluster on i', 'cluster', { table: t, index: 'i', markOnly: true }],
  ['cluster t using i', 'cluster', { table: t, index: 'i', markOnly: false }],
  ['vacuum (full, analyze) t', 'vacuum', { tables: [t], full: true, analyze: true }],
  ['vacuum', 'vacuum', { tables: [], full: false }],
  ['analyze t (a), u', 'analyze', { tables: [t, { name: 'u' }] }],
  ['lock table t in share mode', 'lock-table', { table: t, mode: 'SHARE' }],
  ['lock t', 'lock-table', { mode: 'ACCESS EXCLUSIVE' }],
  [
    'alter table t add column if not exists a bigint not null default 0',
    'add-column',
    { table: t, ifNotExists: true, column: { name: 'a', notNull: true, default: { text: '0' }, serial: false }, constraints: [] },
  ],
  [
    'alter table t add a bigserial primary key',
    'add-column',
    {
      column: { serial: true, notNull: true, type: { name: 'int8' } },
      constraints: [{ kind: 'primary-key', columns: ['a'], named: false, name: '' }],
    },
  ],
  ['alter table t add a int generated by default as identity', 'add-column', { column: { identity: 'by-default', notNull: true } }],
  [
    'alter table t add a int generated always as (b * 2) stored',
    'add-column',
    { column: { generated: { stored: true, expression: { text: 'b * 2' } } } },
  ],
  ['alter table t add a int generated always as (b * 2) virtual', 'add-column', { column: { generated: { stored: false } } }],
  [
    'alter table t add a int references o on delete set null deferrable initially deferred',
    'add-column',
    {
      constraints: [
        {
          kind: 'foreign-key',
          columns: ['a'],
          references: { name: 'o' },
          referencedColumns: [],
          onDelete: 'set-null',
          deferrable: true,
          initiallyDeferred: true,
          valid: true,
        },
      ],
    },
  ],
  ['alter table t add a text collate "C"', 'add-column', { column: { collation: { name: 'C' } } }],
  [
    'alter table t add a int constraint nn not null',
    'add-column',
    { column: { notNull: true }, constraints: [{ kind: 'not-null', name: 'nn', column: 'a' }] },
  ],
  ['alter table if exists t add a int', 'add-column', { ifExists: true }],
  ['alter table t drop column if exists a cascade', 'drop-column', { table: t, column: 'a', ifExists: true, cascade: true }],
  ['alter table t rename column a to b', 'rename-column', { table: t, column: 'a', to: 'b' }],
  [
    'alter table t alter a type bigint using a::bigint',
    'change-column-type',
    { table: t, column: 'a', to: { name: 'int8' }, using: { text: 'a::bigint' } },
  ],
  ['alter table t alter a type text collate "C"', 'change-column-type', { collation: { name: 'C' } }],
  ['alter table t alter a set not null', 'set-not-null', { table: t, column: 'a' }],
  ['alter table t alter a drop not null', 'drop-not-null', { column: 'a' }],
  ['alter table t alter a set default now()', 'set-default', { column: 'a', default: { text: 'now()' } }],
  ['alter table t alter a drop default', 'drop-default', { column: 'a' }],
  ['alter table t alter a add generated always as identity', 'set-identity', { verb: 'add', identity: 'always' }],
  ['alter table t alter a set generated by default', 'set-identity', { verb: 'set', identity: 'by-default' }],
  ['alter table t alter a set generated always', 'set-identity', { verb: 'set', identity: 'always' }],
  ['alter table t alter a restart with 7', 'set-identity', { verb: 'restart' }],
  ['alter table t alter a drop identity', 'set-identity', { verb: 'drop' }],
  ['alter table t alter a set expression as (b + 1)', 'set-generated', { verb: 'set-expression', expression: { text: 'b + 1' } }],
  ['alter table t alter a drop expression', 'set-generated', { verb: 'drop-expression' }],
  ['alter table t alter a set statistics 100', 'set-column-options', { what: 'statistics' }],
  ['alter table t alter a set storage external', 'set-column-options', { what: 'storage' }],
  ['alter table t alter a set compression lz4', 'set-column-options', { what: 'compression' }],
  ['alter table t alter a set (n_distinct = 5)', 'set-column-options', { what: 'options' }],
  [
    'alter table t add constraint c check (a > 0) not valid',
    'add-constraint',
    { constraint: { kind: 'check', name: 'c', named: true, valid: false, expression: { text: 'a > 0' } } },
  ],
  [
    'alter table t add check (a > 0) no inherit',
    'add-constraint',
    { constraint: { kind: 'check', named: false, name: '', noInherit: true, valid: true } },
  ],
  ['alter table t add constraint c check (a > 0) not enforced', 'add-constraint', { constraint: { enforced: false, valid: false } }],
  [
    'alter table t add constraint c unique nulls not distinct (a, b) include (d)',
    'add-constraint',
    { constraint: { kind: 'unique', columns: ['a', 'b'], include: ['d'], nullsNotDistinct: true } },
  ],
  [
    'alter table t add constraint c primary key using index i',
    'add-constraint',
    { constraint: { kind: 'primary-key', usingIndex: 'i', columns: [] } },
  ],
  [
    'alter table t add foreign key (a, b) references s.o (c, d) match full on update restrict not valid',
    'add-constraint',
    {
      constraint: {
        kind: 'foreign-key',
        columns: ['a', 'b'],
        references: { schema: 's', name: 'o' },
        referencedColumns: ['c', 'd'],
        match: 'full',
        onUpdate: 'restrict',
        onDelete: 'no-action',
        valid: false,
      },
    },
  ],
  [
    'alter table t add constraint c exclude using gist (a with =, tsrange(b, d) with &&) where (a > 0)',
    'add-constraint',
    {
      constraint: {
        kind: 'exclude',
        method: 'gist',
        parts: [
          { column: 'a', operator: '=' },
          { expression: { text: 'tsrange(b, d)' }, operator: '&&' },
        ],
        predicate: { text: 'a > 0' },
      },
    },
  ],
  [
    'alter table t add constraint c not null a not valid',
    'add-constraint',
    { constraint: { kind: 'not-null', name: 'c', column: 'a', valid: false } },
  ],
  ['alter table t validate constraint c', 'validate-constraint', { constraint: 'c' }],
  ['alter table t drop constraint if exists c cascade', 'drop-constraint', { constraint: 'c', ifExists: true, cascade: true }],
  ['alter table t rename constraint a to b', 'rename-constraint', { constraint: 'a', to: 'b' }],
  [
    'alter table t alter constraint c deferrable initially deferred',
    'alter-constraint',
    { constraint: 'c', deferrable: true, initiallyDeferred: true },
  ],
  ['alter table t alter constraint c not enforced', 'alter-constraint', { constraint: 'c', enforced: false }],
];

test.each(['truncate t, u', 'drop table t, u', 'drop view t, u'])('each of several names the others: %s', (sql) => {
  expect(changesOf(sql)).toMatchObject([{ along: [{ name: 'u' }] }, { along: [{ name: 't' }] }]);
});

test.each(samples)('%s', (sql, kind, parts) => {
  expect(changesOf(sql)).toMatchObject([{ kind, ...parts }]);
});

test('each sample is the same when it is history', () => {
  for (const [sql] of samples) {
    const bare = (depth: 'history' | 'judged') =>
      JSON.stringify(changesOf(sql, { depth }), (key, value: unknown) => (key === 'span' ? undefined : value));
    expect(bare('history'), sql).toBe(bare('judged'));
  }
});

describe('what one statement does in several changes', () => {
  const kinds = (sql: string) => changesOf(sql).map(({ kind }) => kind);

  test('parts of ALTER TABLE come in the order in which the server runs them', () => {
    const sql = `alter table t add constraint f foreign key (b) references o, alter c set default 1, add constraint u unique (b), alter c set not null,
      add column b int, alter a type bigint, validate constraint z, drop column d, alter e drop not null, enable row level security`;
    expect(kinds(sql)).toEqual([
      'drop-column',
      'drop-not-null',
      'change-column-type',
      'add-column',
      'set-not-null',
      'add-constraint',
      'add-constraint',
      'set-default',
      'validate-constraint',
      'set-row-security',
    ]);
    expect(changesOf(sql).flatMap((change) => (change.kind === 'add-constraint' ? [change.constraint.kind] : []))).toEqual(['unique', 'foreign-key']);
  });

  test('a partition that says more of its columns', () => {
    expect(kinds('create table t partition of p (a not null, b default 1, check (a > 0)) default')).toEqual([
      'create-table',
      'set-not-null',
      'set-default',
    ]);
  });

  test('a schema with what is in it', () => {
    expect(changesOf('create schema s create table t (a int) create view v as select a from t')).toMatchObject([
      { kind: 'create-schema', name: 's' },
      { kind: 'create-table', table: { schema: 's', name: 't' } },
      { kind: 'create-view', view: { schema: 's', name: 'v' } },
    ]);
  });

  test('writes inside WITH', () => {
    expect(changesOf('with x as (delete from a returning *) insert into b select * from x')).toMatchObject([
      { kind: 'write-rows', verb: 'delete', table: { name: 'a' } },
      { kind: 'write-rows', verb: 'insert', table: { name: 'b' } },
    ]);
  });

  test('several objects of one DROP or TRUNCATE', () => {
    expect(kinds('drop table a, b; truncate c, d')).toEqual(['drop-table', 'drop-table', 'truncate', 'truncate']);
  });
});
