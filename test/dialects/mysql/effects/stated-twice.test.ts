import { beforeAll, describe, expect, test } from 'vitest';
import { effectsOf, load, target } from './support.ts';

beforeAll(load);

const base = 'create table a (id bigint primary key, b int, c varchar(50), d date)';
const refused = (sql: string, on: string): readonly (number | undefined)[] =>
  effectsOf(sql, base, target(on)).flatMap(({ refusals }) => refusals.filter(({ onlyWithRows }) => onlyWithRows !== true).map(({ errno }) => errno));

describe('columns that stand twice; tried on MariaDB 10.11', () => {
  test.each([
    ['insert into a (id, b, B) values (1, 2, 3)', [1110]],
    ['replace into a (id, b, b) values (1, 2, 3)', [1110]],
    ['insert into a set id = 1, b = 2, b = 3', [1110]],
    ['insert into a (id, b) values (1, 2)', []],
    ['create index i on a (b, c, b)', [1060]],
    ['create index i on a (c(10), c(20))', [1060]],
    ['alter table a add unique key u (b, b)', [1060]],
    ['create table z (x int, primary key (x, x))', [1060]],
    ['create index i on a (b, c)', []],
    ['update a set b = 1, b = 2 where id = 1', []],
  ] as const)('%s', (sql, errnos) => {
    expect(refused(sql, 'mariadb 10.11')).toEqual(errnos);
    expect(refused(sql, 'mysql 8.0')).toEqual(errnos);
  });
});

describe('checks that ask the clock, the user or chance; tried on MariaDB 10.11', () => {
  test.each([
    'create table y (d date check (d > now()))',
    'create table y (d date, check (d > current_date))',
    'create table y (d date, check (d > curdate()))',
    'create table y (d int check (d > rand()))',
    'create table y (d bigint check (d < unix_timestamp()))',
    'create table y (d varchar(50) check (d <> current_user()))',
    'alter table a add check (d > now())',
    'alter table a add column e date check (e > now())',
  ])('%s', (sql) => {
    expect(refused(sql, 'mariadb 10.11')).toEqual([1901]);
    expect(refused(sql, 'mysql 8.0')).toEqual([3814]);
    expect(refused(sql, 'mysql 5.7')).toEqual([]);
  });

  test.each(['create table y (d date, c bigint check (c < unix_timestamp(d)))', 'alter table a add check (length(c) > 3)'])('%s', (sql) =>
    expect(refused(sql, 'mariadb 10.11')).toEqual([]),
  );
});
