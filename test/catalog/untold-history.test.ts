import { beforeAll, describe, expect, test } from 'vitest';
import { advance } from '../../src/catalog/advance.ts';
import { admitUntold } from '../../src/catalog/untold-history.ts';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { postgresTraits } from '../../src/dialects/postgres/traits.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import { noEffects } from '../../src/model/effects.ts';
import { base, emptyState, readChanges, targetOf } from './replay.ts';

beforeAll(loadPostgresReader);

const given = 'create table known (id int primary key); create schema app; create table app.elsewhere (id int);';

/** The state after SQL that has run on real databases. */
function replayed(sql: string): DatabaseState {
  const context = { traits: postgresTraits, origin: base, target: targetOf([15, 0]) };
  return readChanges(given + sql).reduce((state, change) => advance(admitUntold(state, change), change, noEffects, context), emptyState());
}

describe('what has run shows whether the history is whole', () => {
  test.each([
    'alter table gone add column a int',
    'create index on gone (a)',
    'insert into gone values (1)',
    'create table t (a int references gone)',
    'alter table known add foreign key (id) references gone',
    "alter type mood add value 'good'",
    'create trigger x after insert on gone for each row execute function f()',
  ])('it is not: %s', (sql) => {
    expect(replayed(sql).catalog.complete).toBe(false);
  });

  test.each([
    'alter table known add column a int',
    'alter table if exists gone add column a int',
    'drop table if exists gone',
    'drop table known',
    'create table gone (a int, b int references gone)',
    "do $$ begin if exists (select from pg_class where relname = 'gone') then alter table gone add column a int; end if; end $$",
    'alter table platform.gone add column a int',
    'alter table elsewhere add column a int',
    'insert into schema_migrations values (1)',
  ])('it may be: %s', (sql) => {
    expect(replayed(sql).catalog.complete).toBe(true);
  });

  test('the table that was found out stands from then on', () => {
    const { catalog } = replayed('alter table gone add column a int');
    expect(catalog.relations.get('public\0gone')).toMatchObject({ kind: 'table', knowledge: 'partial', columns: [{ name: 'a' }] });
  });
});

test('a schema of the search path that no statement made is believed', () => {
  expect(
    replayed('set search_path to outside; create table t (id int); create table if not exists outside.u (id int)').catalog.relations.has(
      'outside\0t',
    ),
  ).toBe(true);
});

test('a table that is made if it is not there is new where the whole history is told, whoever made its schema', () => {
  const origin = { kind: 'change', span: { file: 'x', start: 0, end: 1 } } as const;
  const context = { traits: postgresTraits, origin, target: targetOf([15, 0]) };
  const made = readChanges('create table if not exists outside.t (id int)').reduce(
    (state, change) => advance(state, change, noEffects, context),
    emptyState(),
  );
  expect(made.catalog.relations.get('outside\0t')).toMatchObject({ origin: { kind: 'change' }, knowledge: 'full' });
});

test('a table that is made if it is not there is new where the history, though not whole, has made others', () => {
  const origin = { kind: 'change', span: { file: 'x', start: 0, end: 1 } } as const;
  const context = { traits: postgresTraits, origin, target: targetOf([15, 0]) };
  const make = (from: DatabaseState): string | undefined => {
    const after = readChanges('create table if not exists t (id int)').reduce((state, change) => advance(state, change, noEffects, context), from);
    const table = after.catalog.relations.get('public\0t');
    return table?.kind === 'table' ? table.origin.kind : undefined;
  };
  expect(make(replayed('alter table gone add column a int'))).toBe('change');
  expect(make(emptyState(false))).toBe('unknown');
});
