import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import type { Version } from '../../../../src/model/target.ts';
import { codesOf, runFrom, stateAfter, targetOf } from './support.ts';

beforeAll(loadPostgresReader);

describe('enum values', () => {
  const added = "create type m as enum ('a'); create table q(m m);";
  const run = (given: string, sql: string, version: Version): readonly string[] => {
    const target = targetOf(version);
    return runFrom(stateAfter(given, target), sql, target).steps.flatMap(({ effects }) => codesOf(effects));
  };

  test.each([
    "insert into q(m) values ('b')",
    "update q set m = 'b'",
    "alter table q alter m set default 'b'",
    "alter table q add column n m default 'b'",
    "alter table q add check (m in ('a', 'b'))",
    "create table r(m m default 'b'::m)",
    "create index i on q(m) where m = 'b'",
  ])('a value is not used in the transaction that adds it: %s', (sql) => {
    expect(run(added, `begin; alter type m add value 'b'; ${sql}`, [18, 0])).toEqual(['enum-value-uncommitted']);
    expect(run(added, `begin; alter type m add value 'b'; commit; ${sql}`, [18, 0])).toEqual([]);
  });

  test('a type made in the same transaction is exempt since 17', () => {
    const sql = "begin; create type k as enum ('a'); alter type k add value 'b'; create table r(k k default 'b')";
    expect(run('', sql, [16, 0])).toEqual(['enum-value-uncommitted']);
    expect(run('', sql, [17, 0])).toEqual([]);
  });

  test('ADD VALUE runs in a transaction block since 12', () => {
    expect(run(added, "begin; alter type m add value 'b'", [11, 0])).toEqual(['transaction-forbidden']);
    expect(run(added, "begin; alter type m add value 'b'", [12, 0])).toEqual([]);
    expect(run(added, "alter type m add value 'a'", [12, 0])).toEqual(['enum-value-exists']);
  });
});
