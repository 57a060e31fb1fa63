import { beforeAll, describe, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, type Case } from './support.ts';

beforeAll(loadPostgresReader);

describe('partitions', () => {
  const dated = `create table pt(d date not null) partition by range(d); create table def partition of pt default;`;
  const next = "for values from ('2024-01-01') to ('2025-01-01')";
  const cases: readonly Case[] = [
    {
      name: 'a CHECK on dates proves the bounds',
      given: `${dated} create table c(d date not null, constraint k check (d >= '2024-01-01'::date and d < date '2025-01-01'))`,
      sql: `alter table pt attach partition c ${next}`,
      work: ['scan verify-default-partition def'],
    },
    {
      name: 'a column of another type',
      given: `${dated} create table c(d timestamp not null)`,
      sql: `alter table pt attach partition c ${next}`,
      codes: ['wrong-kind'],
    },
    {
      name: 'a wider CHECK does not',
      given: `${dated} create table c(d date not null, constraint k check (d >= '2023-01-01' and d < '2025-01-01'))`,
      sql: `alter table pt attach partition c ${next}`,
      work: ['scan verify-partition c', 'scan verify-default-partition def'],
    },
    {
      name: 'a CHECK that is not valid does not',
      given: `${dated} create table c(d date not null); alter table c add constraint k check (d >= '2024-01-01' and d < '2025-01-01') not valid`,
      sql: `alter table pt attach partition c ${next}`,
      work: ['scan verify-partition c', 'scan verify-default-partition def'],
    },
    {
      name: 'a CHECK without NOT NULL does not',
      given: `${dated} create table c(d date); alter table c add constraint k check (d >= '2024-01-01' and d < '2025-01-01')`,
      sql: `alter table pt attach partition c ${next}`,
      work: ['scan verify-partition c', 'scan verify-default-partition def'],
      codes: ['wrong-kind'],
    },
    {
      name: 'a CHECK keeps the default partition from being read',
      given: `${dated} alter table def add constraint k check (d < '2020-01-01')`,
      sql: `create table p24 partition of pt ${next}`,
      locks: ['pt: ACCESS EXCLUSIVE', 'def: ACCESS EXCLUSIVE'],
      work: [],
    },
    {
      name: 'a CHECK keeps the values of a new list out of the default partition',
      given:
        "create table pl(s text) partition by list(s); create table def partition of pl default; alter table def add check (s not in ('b', 'c'))",
      sql: "create table pb partition of pl for values in ('b', 'c')",
      work: [],
    },
    {
      name: 'a CHECK keeps only some of the values out of it',
      given: "create table pl(s text) partition by list(s); create table def partition of pl default; alter table def add check (s <> 'b')",
      sql: "create table pb partition of pl for values in ('b', 'c')",
      work: ['scan verify-default-partition def'],
    },
    {
      name: 'ranges that meet',
      given: `${dated} create table p24 partition of pt ${next}`,
      sql: "create table p25 partition of pt for values from ('2024-07-01') to ('2025-07-01')",
      codes: ['partition-overlaps'],
    },
    {
      name: 'ranges side by side, and open ones',
      given: `create table pt(d date) partition by range(d); create table p24 partition of pt ${next}`,
      sql: "create table p25 partition of pt for values from ('2025-01-01') to (maxvalue); create table p23 partition of pt for values from (minvalue) to ('2024-01-01')",
      codes: [],
    },
    {
      name: 'a list',
      given: "create table pl(s text not null) partition by list(s); create table c(s text not null check (s in ('a', 'b')))",
      sql: "alter table pl attach partition c for values in ('a', 'b', 'c')",
      work: [],
    },
    {
      name: 'numbers in a text key do not sort as numbers',
      given: "create table px(s text not null) partition by range(s); create table c(s text not null check (s >= '10' and s < '20'))",
      sql: "alter table px attach partition c for values from ('9') to ('99')",
      work: ['scan verify-partition c'],
    },
    {
      name: 'the same values twice',
      given: "create table pl(s text) partition by list(s); create table a partition of pl for values in ('a')",
      sql: "create table b partition of pl for values in ('b', 'a')",
      codes: ['partition-overlaps'],
    },
    {
      name: 'ATTACH before 12',
      given: `${dated} create table c(d date not null)`,
      sql: `alter table pt attach partition c ${next}`,
      version: [11, 0],
      locks: ['pt: ACCESS EXCLUSIVE', 'c: ACCESS EXCLUSIVE', 'def: ACCESS EXCLUSIVE'],
    },
    {
      name: 'a CHECK of two ranges keeps the default partition from being read',
      given: 'create table pi(k int) partition by range(k); create table def partition of pi default; alter table def add check (k < 10 or k >= 20)',
      sql: 'create table p1 partition of pi for values from (10) to (20)',
      work: [],
    },
    {
      name: 'a CHECK as numeric proves nothing of an integer',
      given: 'create table pi(k int) partition by range(k); create table def partition of pi default; alter table def add check (k < 10.0)',
      sql: 'create table p1 partition of pi for values from (10) to (20)',
      work: ['scan verify-default-partition def'],
    },
    {
      name: 'NULL lies in no range',
      given: 'create table pi(k int) partition by range(k); create table def partition of pi default; alter table def add check (not (k >= 10))',
      sql: 'create table p1 partition of pi for values from (10) to (maxvalue)',
      work: [],
    },
    {
      name: 'NULL in a list is not kept out by other values',
      given: "create table pl(s text) partition by list(s); create table def partition of pl default; alter table def add check (s <> 'a')",
      sql: "create table p1 partition of pl for values in ('a', null)",
      work: ['scan verify-default-partition def'],
    },
    {
      name: 'DETACH CONCURRENTLY with a default partition',
      given: `${dated} create table p24 partition of pt ${next}`,
      sql: 'alter table pt detach partition p24 concurrently',
      codes: ['partitioned-concurrently'],
    },
    {
      name: 'an index of the parent is built on what is attached',
      given: `create table pt(d date not null, a int) partition by range(d); create index pt_a on pt(a); create table c(d date not null, a int, check (d >= '2024-01-01' and d < '2025-01-01'))`,
      sql: `alter table pt attach partition c ${next}`,
      work: ['index-build build-index c pt_a'],
    },
    {
      name: 'dropping a partition locks parent and default',
      given: `${dated} create table p24 partition of pt ${next}`,
      sql: 'drop table p24',
      locks: ['p24: ACCESS EXCLUSIVE', 'pt: ACCESS EXCLUSIVE', 'def: ACCESS EXCLUSIVE'],
    },
  ];
  test.each(cases)('$name', check);
});
