import { beforeAll, describe, expect, test } from 'vitest';
import { advance } from '../../src/catalog/advance.ts';
import { readSearchPath } from '../../src/catalog/session.ts';
import { closeTransaction, openTransaction } from '../../src/catalog/transaction.ts';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { postgresTraits } from '../../src/dialects/postgres/traits.ts';
import { findTable } from '../../src/model/catalog.ts';
import { noEffects, type Effects, type LockMode } from '../../src/model/effects.ts';
import { base, emptyState, readChanges, run, runLocking, tableIn, targetOf } from './replay.ts';

beforeAll(loadPostgresReader);

const held = (sql: string, mode: LockMode = 'ACCESS EXCLUSIVE'): readonly string[] =>
  (runLocking(sql, mode).transaction?.locks ?? []).map((lock) => `${lock.relation.name} ${lock.mode}`);

describe('several objects in one DROP', () => {
  test('what refers to one another goes together', () => {
    const state = run(
      'create table a (id int primary key); create table b (a_id int references a); create view v as select id from a; create view w as select id from v',
    );
    expect([...run('drop view v, w; drop table a, b', state).catalog.relations.keys()]).toEqual([]);
  });
});

describe('transactions', () => {
  test('ROLLBACK returns to what stood at BEGIN, session and all', () => {
    const before = run('create table t (a int); set lock_timeout = 5');
    const after = run('begin; drop table t; create table u (a int); set lock_timeout = 9; set search_path = s; rollback', before);
    expect(after).toEqual(before);
  });

  test('COMMIT keeps the catalog and what SET set, and forgets what SET LOCAL did', () => {
    const after = run(
      "begin; create table t (a int); set statement_timeout = '1s'; set local lock_timeout = '5s'; set local search_path = s; commit",
    );
    expect(after.transaction).toBeUndefined();
    expect(findTable(after, { name: 't' })).toBeDefined();
    expect(after.session).toEqual({ searchPath: ['public'], settings: { statement_timeout: '1s' } });
  });

  test('SET LOCAL outside of a transaction does nothing', () => {
    expect(run("set local lock_timeout = '5s'").session.settings).toEqual({});
  });

  test('a tool that closes its transaction commits', () => {
    const state = run('create table t (a int); set local lock_timeout = 1', openTransaction(emptyState(), 'tool'));
    expect(state.transaction?.openedBy).toBe('tool');
    expect(closeTransaction(state)).toMatchObject({ session: { settings: {} } });
    expect(closeTransaction(state).transaction).toBeUndefined();
  });

  test('BEGIN in a transaction of the tool changes nothing, in an implicit one it takes over', () => {
    const opened = (by: 'tool' | 'implicit'): string | undefined => run('begin', openTransaction(emptyState(), by)).transaction?.openedBy;
    expect([opened('tool'), opened('implicit')]).toEqual(['tool', 'statement']);
  });

  test('AND CHAIN opens the next one', () => {
    expect(run('begin; create table t (a int); commit and chain').transaction).toMatchObject({ openedBy: 'statement', created: [], locks: [] });
  });

  test('an implicit commit closes it and keeps what was done', () => {
    const [change] = readChanges('alter table t add column b int');
    const opened = run('create table t (a int)', openTransaction(emptyState(), 'tool'));
    if (change === undefined) throw new Error('nothing was read');
    const after = advance(
      opened,
      change,
      { ...noEffects, commitsImplicitly: true },
      { traits: postgresTraits, origin: base, target: targetOf([15, 0]) },
    );
    expect(after.transaction).toBeUndefined();
    expect(tableIn(after, 't').columns).toHaveLength(2);
  });
});

describe('savepoints', () => {
  test('ROLLBACK TO restores catalog and session and stays in the transaction', () => {
    const state = run('begin; create table t (a int); savepoint one; drop table t; set lock_timeout = 1; savepoint two; rollback to one');
    expect(findTable(state, { name: 't' })).toBeDefined();
    expect(state.session.settings).toEqual({});
    expect(state.transaction?.savepoints.map(({ name }) => name)).toEqual(['one']);
    expect(run('commit', state).session.settings).toEqual({});
  });

  test('RELEASE forgets the savepoint and those after it, and keeps the work', () => {
    const state = run('begin; savepoint one; create table t (a int); savepoint two; release one');
    expect(state.transaction?.savepoints).toEqual([]);
    expect(findTable(state, { name: 't' })).toBeDefined();
  });

  test('what was made or added after a savepoint is forgotten with it', () => {
    const state = run("create type mood as enum ('a')");
    const after = run(
      "begin; create table t (a int); alter type mood add value 'b'; savepoint s; create table u (a int); alter type mood add value 'c'; rollback to s",
      state,
    );
    expect(after.transaction?.created).toEqual(['public\0t']);
    expect(after.transaction?.addedEnumValues).toEqual([{ type: 'public\0mood', value: 'b', typeIsNew: false }]);
  });
});

describe('locks', () => {
  test('the strongest of each relation is kept, and a rename is followed', () => {
    const weak = runLocking('comment on table t is $$x$$', 'SHARE UPDATE EXCLUSIVE');
    expect(weak.transaction?.locks).toHaveLength(1);
    expect(held('comment on table t is $$x$$; alter table t add column b int')).toEqual(['t ACCESS EXCLUSIVE']);
    expect(held('alter table t rename to u')).toEqual(['u ACCESS EXCLUSIVE']);
    expect(held('create schema s; alter table t set schema s; alter schema s rename to s2')[0]).toBe('t ACCESS EXCLUSIVE');
  });

  test('ROLLBACK TO gives back exactly those that were taken after the savepoint', () => {
    const lock = (mode: LockMode): Effects => ({
      ...noEffects,
      locks: [{ relation: { schema: 'public', name: 't' }, mode, blocks: 'nothing', role: 'target' }],
    });
    const modes: readonly (readonly [string, LockMode | undefined])[] = [
      ['comment on table t is $$x$$', 'SHARE UPDATE EXCLUSIVE'],
      ['savepoint s', undefined],
      ['alter table t add column b int', 'ACCESS EXCLUSIVE'],
      ['rollback to s', undefined],
    ];
    let state = openTransaction(run('create table t (a int)'), 'tool');
    const seen: string[] = [];
    for (const [sql, mode] of modes) {
      for (const change of readChanges(sql))
        state = advance(state, change, mode ? lock(mode) : noEffects, { traits: postgresTraits, origin: base, target: targetOf([15, 0]) });
      seen.push((state.transaction?.locks ?? []).map((each) => each.mode).join(' + '));
    }
    expect(seen).toEqual(['SHARE UPDATE EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE + ACCESS EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE']);
  });

  test('outside of a transaction none is kept', () => {
    expect(run('create table t (a int); alter table t add column b int').transaction).toBeUndefined();
  });
});

describe('what a transaction made', () => {
  test('tables with their indexes and sequences, types, views, indexes', () => {
    const state = run(
      "begin; create table t (id serial primary key); create index i on t (id); create type mood as enum ('a'); create view v as select * from t; alter type mood add value 'b'",
    );
    expect(state.transaction?.created.map((key) => key.split('\0')[1])).toEqual(['t', 't_pkey', 't_id_seq', 'i', 'mood', 'v']);
    expect(state.transaction?.addedEnumValues).toEqual([{ type: 'public\0mood', value: 'b', typeIsNew: true }]);
  });
});

describe('search_path', () => {
  test.each([
    ['app, public', ['app', 'public']],
    ['"$user", public', ['public']],
    ['"App", Public', ['App', 'public']],
    ['pg_catalog, app', ['app']],
    ["'app', public", ['app', 'public']],
    ['', ['pg_catalog']],
    ["''", ['pg_catalog']],
    ['""', ['pg_catalog']],
    ['"a ""b"""', ['a "b"']],
  ])('%s', (value, path) => {
    expect(readSearchPath(value)).toEqual(path);
  });

  test('new tables go to the first schema of the path that stands', () => {
    const state = run('create schema app; set search_path to nosuch, app, public; create table t (a int); reset search_path; create table u (a int)');
    expect(findTable(state, { schema: 'app', name: 't' })).toBeDefined();
    expect(findTable(state, { schema: 'public', name: 'u' })).toBeDefined();
  });

  test('with an empty path nothing can be made without a schema', () => {
    const state = run("select pg_catalog.set_config('search_path', '', false); create table t (a int); create table public.u (a int)");
    expect([...state.catalog.relations.keys()]).toEqual(['public\0u']);
  });

  test('settings are kept under folded names, RESET gives them up', () => {
    expect(run("set TimeZone = 'UTC'; set lock_timeout = '2s'; reset lock_timeout").session.settings).toEqual({ timezone: 'UTC' });
  });
});
