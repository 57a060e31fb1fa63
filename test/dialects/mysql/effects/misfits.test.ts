import { beforeAll, describe, expect, test } from 'vitest';
import { effectsOf, load, target } from './support.ts';

beforeAll(load);

const base = `
  create table f (
    id int primary key auto_increment, c char(3), v varchar(5), e enum('new','Paid'), s set('a','b','c'), t tinyint, u tinyint unsigned,
    i int, n int check (n > 0), k varchar(9) check (k in ('x','y')), m int check (m between 1 and 5 and not (m = 3))
  ) default charset utf8mb4;
`;
const errors = (sql: string, on = 'mariadb 10.11', before = base): readonly (number | undefined)[] =>
  effectsOf(sql, before, target(on)).flatMap(({ refusals }) => refusals.map(({ errno }) => errno));

/** Each was tried on MariaDB 10.11. */
describe('values that a column does not take', () => {
  test.each([
    ['c', "'abc'"],
    ['c', "'abc  '"],
    ['c', "'äöü'"],
    ['c', "'😀😀😀'"],
    ['v', "'hello '"],
    ['v', '0x4142434445'],
    ['v', "x'4142434445'"],
    ['c', "_utf8mb4'abc'"],
    ['e', '0x6e6577'],
    ['e', "'NEW'"],
    ['e', "'paid '"],
    ['e', "'páid'"],
    ['e', "'1'"],
    ['s', "'A,c'"],
    ['s', "''"],
    ['t', '127.4'],
    ['t', "' 5'"],
    ['t', "b'1'"],
    ['t', '0x7f'],
    ['i', '1e2'],
    ['n', "'1'"],
    ['n', 'NULL'],
    ['k', "'X'"],
    ['m', '5'],
  ])('takes: %s %s', (column, value) => expect(errors(`insert into f (${column}) values (${value})`)).toEqual([]));

  test.each([
    ['c', "'abcd'", 1406],
    ['c', '1234', 1406],
    ['v', "'hello!'", 1406],
    ['e', "'old'", 1265],
    ['e', "''", 1265],
    ['s', "'a,d'", 1265],
    ['t', '127.5', 1264],
    ['t', '-129', 1264],
    ['u', '256', 1264],
    ['u', "'-1'", 1264],
    ['i', "'x'", 1366],
    ['i', "''", 1366],
    ['n', '0', 4025],
    ['k', "'z'", 4025],
    ['m', '3', 4025],
    ['m', '6', 4025],
  ])('refuses: %s %s', (column, value, errno) => expect(errors(`insert into f (${column}) values (${value})`)).toEqual([errno]));

  test('MySQL has a number of its own for a CHECK', () => expect(errors('insert into f (n) values (0)', 'mysql 8.4')).toEqual([3819]));

  test.each(["insert ignore into f (c) values ('abcd')", "set sql_mode = ''; insert into f (c) values ('abcd')", "update f set c = 'abcd'"])(
    'nothing is said of: %s',
    (sql) => expect(errors(sql)).toEqual([]),
  );

  test('a trigger may mend it', () =>
    expect(
      errors("insert into f (c) values ('abcd')", 'mysql 8.4', `${base} create trigger b before insert on f for each row set new.c = 'a';`),
    ).toEqual([]));
});

test('a default that its own CHECK does not let pass', () => {
  expect(errors('alter table f add x int not null default 0 check (x > 0)')).toEqual([4025]);
  expect(errors('alter table f add x int not null default 1 check (x > 0), add y int check (y > 0)')).toEqual([]);
});

describe('INSERT … SELECT by the number of its columns', () => {
  const two = 'create table a (x int, y int); create table b (x int, y int, z int);';
  test.each([
    ['insert into b select * from a', [1136]],
    ['insert into b select a.*, 1 from a', []],
    ['insert into b (x, y) select * from a', []],
    ['insert into a select x from b', [1136]],
    ['insert into b select * from a join a c', []],
    ['insert into b select x, y from a union select 1, 2', []],
  ] as const)('%s', (sql, errnos) => expect(errors(sql, 'mysql 8.4', two)).toEqual(errnos));
});
