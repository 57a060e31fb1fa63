import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { given, refused, taken } from './definition-samples.ts';
import { check, effectsOf } from './support.ts';

beforeAll(loadPostgresReader);

describe('what a statement says is held to what stands', () => {
  test.each(taken)('taken: %s', (sql) => check({ name: sql, given, sql, version: [18, 0] }));
  test.each(Object.entries(refused))('refused: %s', (sql, code) => check({ name: sql, given, sql, version: [18, 0], codes: [code] }));
});

describe('IF EXISTS locks only what it finds', () => {
  const ruled = 'create table t (a int); create policy p on t; create rule r as on delete to t do instead nothing;';
  const all: readonly string[] = ['t: ACCESS EXCLUSIVE'];
  test.each([
    ['drop policy if exists p on t', all],
    ['drop rule if exists r on t', all],
    ['drop policy if exists q on t', []],
    ['drop rule if exists q on t', []],
    ['drop trigger if exists q on t', []],
  ])('%s', (sql, locks) => check({ name: sql, given: ruled, sql, locks }));
  test('what may have been made elsewhere', () => check({ name: '', sql: 'drop policy if exists p on t', complete: false, locks: all }));
});

describe('a collation that a column is compared by', () => {
  const collated =
    "create collation any_case (provider = icu, locale = 'und', deterministic = false); create table c (a text collate any_case, b text);";
  test('is not dropped', () => check({ name: '', given: collated, sql: 'drop collation any_case', codes: ['others-depend'] }));
  test('takes the column along', () => {
    const { refusals, losses } = effectsOf('drop collation any_case cascade', { given: collated });
    expect(refusals).toEqual([]);
    expect(losses).toEqual([{ what: 'column', name: 'c.a' }]);
  });
  test('that none is compared by', () => check({ name: '', given: `${collated} alter table c drop column a;`, sql: 'drop collation any_case' }));
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
