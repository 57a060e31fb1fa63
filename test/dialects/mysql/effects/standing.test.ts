import { beforeAll, expect, test } from 'vitest';
import { effectsOf, load, target } from './support.ts';

beforeAll(load);

const on = (base: string, on: string, sql: string): readonly (number | undefined)[] =>
  effectsOf(sql, base, target(on)).flatMap(({ refusals }) => refusals.filter(({ onlyWithRows }) => onlyWithRows !== true).map(({ errno }) => errno));

const texts = `
  create table a (code varchar(10) primary key, title varchar(300), b varchar(300), key k (title), key two (title, b), key pre (b(5))) default charset utf8mb3;
  create table b (id int primary key, code varchar(10), foreign key (code) references a (code)) default charset utf8mb3;
  create table c (id int primary key, mail varchar(255), unique (mail)) default charset utf8mb3 row_format compact;
  create table d (id int primary key, a varchar(500), b varchar(500), key k (a, b)) default charset utf8mb3;
  create table w (id int primary key, a varchar(9000), b varchar(9000)) default charset utf8mb3;
`;

/** MariaDB's answers are tried on 10.11; MySQL's are in its manual: ALTER TABLE; InnoDB Limits; FOREIGN KEY Constraints. */
test.each([
  ['alter table a modify title text', [1170, 1170], [1071]],
  ['alter table a modify b text', [1170], [1071]],
  ['alter table a modify b varchar(4)', [], []],
  ['alter table a change title caption text', [1170, 1170], [1071]],
  ['alter table a drop key two, modify title json', [3152], []],
  ['alter table a modify title text, drop key k, drop key two', [], []],
  ['alter table b convert to character set utf8mb4', [1832], [1832]],
  ['alter table a convert to character set utf8mb4', [1833], [1833]],
  ['alter table c convert to character set utf8mb4', [1709], [1709]],
  ['alter table d convert to character set utf8mb4', [1071], [1071]],
  ['alter table d convert to character set latin1', [], []],
  ['alter table w convert to character set utf8mb4', [1118], [1118]],
  ['alter table c modify mail varchar(255) character set utf8mb4', [1709], [1709]],
  ['alter table c convert to character set utf8mb4 collate utf8mb4_0900_ai_ci', [1709], [1273, 1709]],
  ['set foreign_key_checks = 0; alter table b convert to character set utf8mb4', [], [1832]],
] as const)('%s', (sql, mysql, mariadb) => {
  expect(on(texts, 'mysql 8.4', sql)).toEqual(mysql);
  expect(on(texts, 'mariadb 10.11', sql)).toEqual(mariadb);
});

test.each([
  ['create table n (a varchar(384), b varchar(384), key (a, b)) default charset utf8mb4', [], []],
  ['create table n (a varchar(385), b varchar(384), key (a, b)) default charset utf8mb4', [1071], [1071]],
  ['create table n (a varchar(385), b varchar(384), unique (a, b)) default charset utf8mb4', [1071], []],
  ['create table n (id int) default charset utf8mb4 collate utf8mb4_0900_ai_ci', [], [1273]],
  ['create table n (id int) default charset utf8mb4 collate utf8mb4_uca1400_ai_ci', [1273], []],
  ['create table n (id int) default charset nope', [1115], [1115]],
  ['alter table a default charset utf8mb4 collate utf8mb4_0900_ai_ci', [], [1273]],
] as const)('%s', (sql, mysql, mariadb) => {
  expect(on(texts, 'mysql 8.4', sql)).toEqual(mysql);
  expect(on(texts, 'mariadb 10.11', sql)).toEqual(mariadb);
});

test('MySQL 5.7 knows no collations of 8.0', () =>
  expect(on('', 'mysql 5.7', 'create table n (id int) default charset utf8mb4 collate utf8mb4_0900_ai_ci')).toEqual([1273]));

const checked = `
  create table u (id int primary key);
  create table o (id int primary key auto_increment, a int, b int, c int check (c > 0), constraint f foreign key (a) references u (id) on delete set null,
    constraint g foreign key (b) references u (id) on delete cascade);
  create table p (id int primary key, constraint z check (id > 0));
`;
test.each([
  ['alter table o add check (a > 0)', [3823], [1901]],
  ['alter table o add check (b > 0)', [], []],
  ['alter table o add check (id <> a)', [3818], [1901]],
  ['alter table o add foreign key (c) references u (id) on update cascade', [3823], [1901]],
  ['alter table o add foreign key (c) references u (id) on delete cascade', [], []],
  ['alter table p modify id int auto_increment', [3818], [1901]],
  ['create table n (id int auto_increment primary key, check (id > 0))', [3818], [1901]],
] as const)('a check and what the engine sets by itself: %s', (sql, mysql, mariadb) => {
  expect(on(checked, 'mysql 8.4', sql)).toEqual(mysql);
  expect(on(checked, 'mariadb 10.11', sql)).toEqual(mariadb);
});
test('MySQL 5.7 passes over checks', () => expect(on(checked, 'mysql 5.7', 'alter table o add check (a > 0)')).toEqual([]));

const tables = 'create table t (id int primary key, a int);';
test.each([
  ['delete from t where id not in (select min(id) from t group by a)', [1093]],
  ['update t set a = (select max(a) from T where id = 3) where id = 1', [1093]],
  ['insert into t values (1, (select max(a) from t))', [1093]],
  ['delete from t where id not in (select id from (select min(id) as id from t group by a) as kept)', []],
  ['with kept as (select min(id) as id from t group by a) delete from t where id not in (select id from kept)', []],
  ['insert into t select id + 1, a from t', []],
  ['update t join (select max(a) as a from t) as m set t.a = m.a where t.id = 1', []],
  ['delete a from t a join t b on a.a = b.a and a.id > b.id where a.id < 10', []],
] as const)('a write that reads its own table: %s', (sql, mysql) => {
  expect(on(tables, 'mysql 8.4', sql)).toEqual(mysql);
  expect(on(tables, 'mariadb 10.11', sql)).toEqual([]);
});

const countries = (letters: string): string => `create table p (code char(2) primary key) default charset utf8mb4${letters};`;
const child = (letters: string): string =>
  `create table n (id int primary key, code char(2), foreign key (code) references p (code)) default charset utf8mb4${letters}`;
const unicode = ' collate utf8mb4_unicode_ci';
const general = ' collate utf8mb4_general_ci';
const newest = ' collate utf8mb4_0900_ai_ci';
test.each([
  [unicode, '', [3780], [1005]],
  ['', unicode, [3780], [1005]],
  [general, '', [3780], []],
  ['', general, [], []],
  ['', newest, [], [1005, 1273]],
  ['', '', [], []],
  [unicode, unicode, [], []],
] as const)('a foreign key to text%s from text%s', (theirs, mine, mysql, mariadb) => {
  expect(on(countries(theirs), 'mysql 8.4', child(mine))).toEqual(mysql);
  expect(on(countries(theirs), 'mariadb 10.11', child(mine)).toSorted((a = 0, b = 0) => a - b)).toEqual(mariadb);
});

const attributes = (sql: string): readonly string[] =>
  effectsOf(sql, 'create table t (id int primary key, q int check (q > 0));', target('mariadb 10.11')).flatMap(({ collateral, work }) => [
    ...collateral.map(({ name }) => name),
    ...work.map(({ because }) => because),
  ]);
test('the CHECK behind a column of MariaDB goes where MODIFY does not repeat it', () => {
  expect(attributes('alter table t modify q int')).toEqual(['CHECK']);
  expect(attributes('alter table t modify q int check (q > 0)')).toEqual([]);
});
