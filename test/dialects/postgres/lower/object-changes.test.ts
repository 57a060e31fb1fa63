import { beforeAll, expect, test } from 'vitest';
import type { ChangeKind } from '../../../../src/model/change.ts';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { changesOf } from '../reading.ts';

beforeAll(loadPostgresReader);

/** A statement, the change that it is, and what of the change is looked at. */
type Sample = readonly [sql: string, kind: ChangeKind, parts: Readonly<Record<string, unknown>>];

const t = { name: 't' };
const samples: readonly Sample[] = [
  [
    'create unique index concurrently if not exists i on only t using btree (a desc, lower(b) collate "C" text_pattern_ops nulls first) include (c) nulls not distinct where d is null',
    'create-index',
    {
      table: t,
      online: true,
      ifNotExists: true,
      only: true,
      index: { name: 'i', method: 'btree', unique: true, nullsNotDistinct: true, include: ['c'], predicate: { text: 'd IS NULL' } },
    },
  ],
  [
    'create index on t using gin (a jsonb_path_ops)',
    'create-index',
    {
      index: { name: '', method: 'gin', parts: [{ column: 'a', operatorClass: { name: 'jsonb_path_ops' }, order: 'asc', nulls: 'last' }] },
      online: false,
      only: false,
    },
  ],
  ['create index i on t (a desc)', 'create-index', { index: { parts: [{ column: 'a', order: 'desc', nulls: 'first' }] } }],
  ['drop index concurrently if exists s.i', 'drop-index', { index: { schema: 's', name: 'i' }, online: true, ifExists: true, cascade: false }],
  ['alter index i rename to j', 'rename-index', { index: { name: 'i' }, to: 'j' }],
  ['alter index i set (fillfactor = 50)', 'alter-index', { index: { name: 'i' }, what: 'options' }],
  ['alter index i alter column 1 set statistics 100', 'alter-index', { what: 'statistics' }],
  ['alter index i attach partition j', 'attach-index', { index: { name: 'i' }, child: { name: 'j' } }],
  ['reindex index concurrently i', 'reindex', { target: 'index', name: { name: 'i' }, online: true }],
  ['reindex (concurrently) table t', 'reindex', { target: 'table', online: true }],
  ['reindex schema s', 'reindex', { target: 'schema', name: { name: 's' }, online: false }],
  [
    'create or replace view v (x, y) as select a, b from t',
    'create-view',
    {
      view: { name: 'v' },
      orReplace: true,
      materialized: false,
      spec: { columns: [{ name: 'x' }, { name: 'y' }], uses: [{ relation: t, columns: ['a', 'b'] }], definition: 'select a, b from t' },
    },
  ],
  ['create view v with (security_invoker) as select 1', 'create-view', { spec: { options: { security_invoker: 'true' } } }],
  [
    'create materialized view if not exists v as select a from t with no data',
    'create-view',
    { materialized: true, ifNotExists: true, withData: false, spec: { definition: 'select a from t' } },
  ],
  ['create recursive view v (n) as values (1) union all select n + 1 from v', 'create-view', { spec: { uses: [] } }],
  ['drop view if exists v cascade', 'drop-view', { view: { name: 'v' }, materialized: false, ifExists: true, cascade: true }],
  ['drop materialized view v', 'drop-view', { materialized: true }],
  ['alter view v rename to w', 'rename-view', { view: { name: 'v' }, to: 'w' }],
  ['refresh materialized view concurrently v', 'refresh-view', { online: true, withData: true }],
  [
    'create sequence if not exists s as int increment 2 owned by t.a',
    'create-sequence',
    { sequence: { name: 's' }, ifNotExists: true, type: { name: 'int4' }, ownedBy: { table: t, column: 'a' }, options: { increment: '2' } },
  ],
  ['alter sequence s owned by none', 'alter-sequence', { ownedBy: 'none' }],
  ['alter sequence if exists s restart 5', 'alter-sequence', { ifExists: true, options: { restart: '5' } }],
  ['drop sequence s', 'drop-sequence', { sequence: { name: 's' } }],
  ['alter sequence s rename to r', 'rename-sequence', { to: 'r' }],
  ["create type m as enum ('a', 'b')", 'create-enum', { type: { name: 'm' }, values: ['a', 'b'] }],
  [
    "alter type m add value if not exists 'c' before 'b'",
    'add-enum-value',
    { value: 'c', ifNotExists: true, position: { where: 'before', value: 'b' } },
  ],
  ["alter type m add value 'c' after 'b'", 'add-enum-value', { position: { where: 'after', value: 'b' } }],
  ["alter type m rename value 'a' to 'z'", 'rename-enum-value', { value: 'a', to: 'z' }],
  [
    "create domain d as text not null default 'x' constraint c check (value <> '')",
    'create-domain',
    { spec: { base: { name: 'text' }, notNull: true, default: { text: "'x'" }, checks: [{ name: 'c', valid: true }] } },
  ],
  ['alter domain d add constraint c check (value > 0) not valid', 'alter-domain', { verb: 'add-constraint', check: { name: 'c', valid: false } }],
  ['alter domain d drop constraint c', 'alter-domain', { verb: 'drop-constraint', constraint: 'c' }],
  ['alter domain d validate constraint c', 'alter-domain', { verb: 'validate-constraint', constraint: 'c' }],
  ['alter domain d rename constraint a to b', 'alter-domain', { verb: 'rename-constraint', constraint: 'a', to: 'b' }],
  ['alter domain d set not null', 'alter-domain', { verb: 'set-not-null' }],
  ['alter domain d drop not null', 'alter-domain', { verb: 'drop-not-null' }],
  ['alter domain d set default 1', 'alter-domain', { verb: 'set-default', default: { text: '1' } }],
  ['alter domain d drop default', 'alter-domain', { verb: 'drop-default' }],
  [
    'create type c as (a int, b text)',
    'create-composite',
    {
      spec: {
        attributes: [
          { name: 'a', type: { name: 'int4' } },
          { name: 'b', type: { name: 'text' } },
        ],
      },
    },
  ],
  ['alter type c add attribute a int', 'alter-composite', { verb: 'add', attribute: 'a', attributeType: { name: 'int4' } }],
  ['alter type c drop attribute a', 'alter-composite', { verb: 'drop', attribute: 'a' }],
  ['alter type c alter attribute a type text', 'alter-composite', { verb: 'change', attribute: 'a', attributeType: { name: 'text' } }],
  ['alter type c rename attribute a to b', 'alter-composite', { verb: 'rename', attribute: 'a', to: 'b' }],
  ['create type r as range (subtype = float8)', 'create-type', { what: 'range' }],
  ['create type b', 'create-type', { what: 'base' }],
  ['drop type if exists s.m cascade', 'drop-type', { type: { schema: 's', name: 'm' }, ifExists: true, cascade: true }],
  ['drop domain d', 'drop-type', { type: { name: 'd' } }],
  ['alter type m rename to n', 'rename-type', { type: { name: 'm' }, to: 'n' }],
  [
    "create or replace function f(a int, out b text, variadic c text[]) language sql immutable security definer set search_path = '' as 'select x from t'",
    'create-routine',
    {
      routine: { name: 'f' },
      orReplace: true,
      routineKind: 'function',
      spec: {
        arguments: ['int4', 'text[]'],
        language: 'sql',
        volatility: 'immutable',
        securityDefiner: true,
        settings: ['search_path='],
        uses: [{ relation: t, columns: ['x'] }],
        body: 'select x from t',
      },
    },
  ],
  [
    'create function f() returns setof text return (select a from t)',
    'create-routine',
    { spec: { returns: 'SETOF text', language: 'sql', uses: [{ relation: t, columns: ['a'] }] } },
  ],
  [
    'create procedure p() language sql begin atomic delete from t where a = 1; end',
    'create-routine',
    { routineKind: 'procedure', spec: { uses: [{ relation: t, columns: ['a'] }] } },
  ],
  ['create aggregate g (int) (sfunc = f, stype = int)', 'create-routine', { routineKind: 'aggregate', spec: { arguments: ['int4'] } }],
  ['alter function f(int) stable security definer', 'alter-routine', { arguments: ['int4'], volatility: 'stable', securityDefiner: true }],
  ['alter function f rename to g', 'alter-routine', { renameTo: 'g' }],
  [
    'drop function if exists s.f(int, text) cascade',
    'drop-routine',
    { routine: { schema: 's', name: 'f' }, arguments: ['int4', 'text'], ifExists: true, cascade: true },
  ],
  [
    'create or replace trigger r before insert or update of a, b on t for each row when (new.c > 0) execute function s.f()',
    'create-trigger',
    {
      table: t,
      orReplace: true,
      trigger: { name: 'r', routine: { schema: 's', name: 'f' }, timing: 'before', events: ['insert', 'update'], columns: ['a', 'b', 'c'] },
    },
  ],
  [
    'create trigger r instead of delete on v for each row execute procedure f()',
    'create-trigger',
    { trigger: { timing: 'instead-of', events: ['delete'] } },
  ],
  [
    'create trigger r after truncate on t for each statement execute function f()',
    'create-trigger',
    { trigger: { timing: 'after', events: ['truncate'] } },
  ],
  ['drop trigger if exists r on s.t', 'drop-trigger', { table: { schema: 's', name: 't' }, trigger: 'r', ifExists: true }],
  ['alter trigger r on t rename to q', 'rename-trigger', { table: t, trigger: 'r', to: 'q' }],
  ['alter table t disable trigger r', 'enable-trigger', { which: { name: 'r' }, enabled: false }],
  ['alter table t disable trigger all', 'enable-trigger', { which: 'all', enabled: false }],
  ['alter table t enable trigger user', 'enable-trigger', { which: 'user', enabled: true }],
  [
    'create policy p on t as restrictive for update to app, public using (a = 1) with check (exists (select b from o))',
    'create-policy',
    {
      table: t,
      policy: {
        name: 'p',
        command: 'update',
        permissive: false,
        roles: ['app', 'public'],
        using: { text: 'a = 1' },
        withCheck: { text: 'EXISTS (select b from o)' },
      },
    },
  ],
  ['create policy p on t', 'create-policy', { policy: { command: 'all', permissive: true, roles: ['public'] } }],
  ['alter policy p on t using (true)', 'alter-policy', { policy: 'p', using: { text: 'true' } }],
  ['alter policy p on t rename to q', 'alter-policy', { policy: 'p', renameTo: 'q' }],
  ['drop policy if exists p on s.t', 'drop-policy', { table: { schema: 's', name: 't' }, policy: 'p', ifExists: true }],
  [
    'create rule r as on insert to t do nothing',
    'create-rule',
    {
      table: t,
      orReplace: false,
      rule: { name: 'r', event: 'insert', instead: false, definition: 'do nothing', uses: [], origin: { kind: 'unknown' } },
    },
  ],
  ['drop rule r on t', 'drop-rule', { table: t, name: 'r' }],
  ['create extension if not exists "uuid-ossp" with schema ext', 'create-extension', { name: 'uuid-ossp', schema: 'ext', ifNotExists: true }],
  ['drop extension pgcrypto', 'drop-extension', { name: 'pgcrypto' }],
  ['create publication p for table t, s.u', 'publication', { verb: 'create', name: 'p', tables: [t, { schema: 's', name: 'u' }] }],
  [
    'alter publication p set table t (a, b) where (a > 5), s.u',
    'publication',
    {
      verb: 'alter',
      replaces: true,
      tables: [t, { schema: 's', name: 'u' }],
      limits: [{ table: t, columns: ['a', 'b'], filter: { text: 'a > 5' } }],
    },
  ],
  ['alter publication p rename to q', 'publication', { verb: 'alter', name: 'p', tables: [], to: 'q' }],
  ['drop publication p', 'publication', { verb: 'drop' }],
  [
    'alter table all in tablespace slow owned by app set tablespace fast',
    'move-tablespace',
    { object: 'table', from: 'slow', tablespace: 'fast', owners: ['app'] },
  ],
  ['create statistics s on a, b from t', 'statistics', { verb: 'create', table: t, columns: ['a', 'b'] }],
  ["comment on column s.t.a is 'x'", 'comment', { object: 'column', name: { schema: 's', name: 't' }, member: 'a', comment: 'x' }],
  ['comment on table t is null', 'comment', { object: 'table', name: t }],
  ["comment on constraint c on t is 'x'", 'comment', { object: 'constraint', name: t, member: 'c' }],
  ["comment on extension e is 'x'", 'comment', { object: 'extension', name: { name: 'e' } }],
  ['alter table t owner to app', 'set-owner', { object: 'table', name: t, owner: 'app' }],
  ['alter function f(int) owner to current_user', 'set-owner', { object: 'routine', owner: 'current_user' }],
  [
    'grant select, insert (a) on t to app with grant option',
    'grant',
    {
      verb: 'grant',
      privileges: ['select', 'insert'],
      object: 'table',
      names: [t],
      grantees: ['app'],
      withGrantOption: true,
      allInSchema: false,
      defaults: false,
    },
  ],
  [
    'revoke all on all tables in schema s from public',
    'grant',
    { verb: 'revoke', privileges: ['all'], names: [{ name: 's' }], grantees: ['public'], allInSchema: true },
  ],
  ['alter default privileges in schema s grant select on tables to app', 'grant', { defaults: true, names: [{ name: 's' }] }],
  ["create role r login password 'x'", 'role', { verb: 'create', name: 'r', hasPassword: true, options: ['canlogin', 'password'] }],
  ['alter role r nologin', 'role', { verb: 'alter', hasPassword: false }],
  ['drop role r', 'role', { verb: 'drop', name: 'r' }],
  ['grant a to b', 'role', { verb: 'grant', name: 'a', options: ['b'] }],
  ['reassign owned by a to b', 'role', { verb: 'reassign', name: 'a', options: ['b'] }],
  ["set lock_timeout = '2s'", 'set-session', { name: 'lock_timeout', value: '2s', local: false, global: false }],
  ['set local statement_timeout to 5000', 'set-session', { name: 'statement_timeout', value: '5000', local: true }],
  ['set search_path to "My", public', 'set-session', { name: 'search_path', value: '"My", public' }],
  ['reset lock_timeout', 'set-session', { name: 'lock_timeout' }],
  ['alter system set work_mem = 64', 'set-session', { global: true }],
  ["select pg_catalog.set_config('search_path', '', false)", 'set-session', { name: 'search_path', value: '', local: false }],
  ['begin isolation level serializable', 'transaction', { verb: 'begin', isolation: 'serializable' }],
  ['commit and chain', 'transaction', { verb: 'commit', chain: true }],
  ['rollback', 'transaction', { verb: 'rollback' }],
  ['savepoint a', 'transaction', { verb: 'savepoint', name: 'a' }],
  ['rollback to a', 'transaction', { verb: 'rollback-to', name: 'a' }],
  ['release a', 'transaction', { verb: 'release', name: 'a' }],
  ['set transaction isolation level repeatable read', 'transaction', { verb: 'set-isolation', isolation: 'repeatable read' }],
  ["prepare transaction 'x'", 'transaction', { verb: 'prepare', name: 'x' }],
  ["select create_hypertable('t', 'time')", 'read-rows', { calls: [{ name: 'create_hypertable' }], uses: [], forUpdate: false }],
  ['select a from t for update', 'read-rows', { forUpdate: true }],
  ['call p(1)', 'read-rows', { calls: [{ name: 'p' }] }],
  ['explain analyze delete from t', 'write-rows', { verb: 'delete' }],
  ['explain delete from t', 'other', { what: 'explain' }],
  ['prepare q as select 1', 'other', { what: 'prepare' }],
  ['discard plans', 'other', { what: 'discard' }],
  ['create cast (int as text) with inout', 'other', { what: 'create cast', verb: 'create' }],
];

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
