import { beforeAll, describe, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { given, refused, taken } from './definition-samples.ts';
import { check } from './support.ts';

beforeAll(loadPostgresReader);

describe('what a statement says is held to what stands', () => {
  test.each(taken)('taken: %s', (sql) => check({ name: sql, given, sql, version: [18, 0] }));
  test.each(Object.entries(refused))('refused: %s', (sql, code) => check({ name: sql, given, sql, version: [18, 0], codes: [code] }));
});

describe('what may have been made elsewhere is not refused', () => {
  const elsewhere: readonly string[] = [
    'alter table t add constraint c check (nope(a))',
    'create index on t using nope (a)',
    'create policy p on v using (a > 1)',
  ];
  test.each(elsewhere)('%s', (sql) => check({ name: sql, given: 'create table u (id int)', sql, complete: false }));
  test('operators of the history', () =>
    check({
      name: '',
      given: `${given} create cast (boolean as int) with inout as implicit;`,
      sql: 'alter table t add constraint c check (flag = 1)',
    }));
  test("an extension's operator classes", () =>
    check({ name: '', given: `${given} create extension btree_gin;`, sql: 'create index on t using gin (a)' }));
  test("an extension's functions", () => check({ name: '', given, sql: 'create index on t (similarity(name, name))' }));
});
