import { describe, expect, test } from 'vitest';
import { findRelation } from '../../src/model/catalog.ts';
import { constraintsOf, indexesOf, mariadb1011, mysql80, mysqlTable, on, runMysql } from './mysql-replay.ts';

const parent = 'create table p (id int primary key);';

describe('names that statements leave out', () => {
  test('an index has the name of its first column, numbered where that is taken, in the order written', () => {
    const state = runMysql('create table t (a int, b int, key a (a), key (a, b), key (b), unique (b), unique (a, b))');
    expect(indexesOf(mysqlTable(state, 't'))).toEqual(['a(a)', 'a_2(a,b)', 'a_3(a,b)', 'b(b)', 'b_2(b)']);
  });

  test('two tables may have an index of one name', () => {
    const state = runMysql('create table t (email int unique); create table u (email int unique)');
    expect(indexesOf(mysqlTable(state, 'u'))).toEqual(['email(email)']);
  });

  test('foreign keys count up from the highest, and follow their table', () => {
    const state = runMysql(`${parent} create table c (a int, b int, foreign key (a) references p (id), foreign key (b) references p (id));
      alter table c drop foreign key c_ibfk_1, add foreign key (a) references p (id); rename table c to d`);
    expect(constraintsOf(mysqlTable(state, 'd'))).toEqual(['d_ibfk_2', 'd_ibfk_3']);
  });

  test('a CHECK is numbered by its table in MySQL, by CONSTRAINT in MariaDB, where one of a column has the name of the column', () => {
    const sql = 'create table t (a int check (a > 0), b int, check (b > a)); rename table t to u';
    expect(constraintsOf(mysqlTable(runMysql(sql), 'u'))).toEqual(['u_chk_1', 'u_chk_2']);
    expect(constraintsOf(mysqlTable(runMysql(sql, mariadb1011), 'u'))).toEqual(['CONSTRAINT_1', 'a']);
  });

  test('a primary key is PRIMARY, and its columns are NOT NULL', () => {
    const table = mysqlTable(runMysql('create table t (a int, b int, constraint pk primary key (B, a))'), 't');
    expect(indexesOf(table)).toEqual(['PRIMARY(b,a)']);
    expect(table.columns.map(({ notNull }) => notNull)).toEqual([true, true]);
  });
});

describe('foreign keys and their indexes', () => {
  test('one is made where none serves, and gives way to one that is stated', () => {
    const made = runMysql(
      `${parent} create table c (a int, b int, constraint f foreign key (a) references p (id), foreign key (b) references p (id))`,
    );
    expect(indexesOf(mysqlTable(made, 'c'))).toEqual(['b(b)', 'f(a)']);
    expect(indexesOf(mysqlTable(runMysql('alter table c add index both_of (a, b)', mysql80, made), 'c'))).toEqual(['b(b)', 'both_of(a,b)']);
  });

  test('an index that a foreign key needs stays, unless the same statement takes the key or adds another', () => {
    const made = runMysql(`${parent} create table c (a int, key k (a), constraint f foreign key (a) references p (id))`);
    expect(indexesOf(mysqlTable(runMysql('drop index k on c', mysql80, made), 'c'))).toEqual(['k(a)']);
    expect(indexesOf(mysqlTable(runMysql('alter table c drop index k, add index l (a)', mysql80, made), 'c'))).toEqual(['l(a)']);
    expect(indexesOf(mysqlTable(runMysql('alter table c drop index k, drop foreign key f', mysql80, made), 'c'))).toEqual([]);
  });

  test('a table that others reference stays unless foreign_key_checks is off', () => {
    const made = runMysql(`${parent} create table c (a int references p (id), foreign key (a) references p (id))`);
    expect(findRelation(runMysql('drop table p', mysql80, made), { name: 'p' })).toBeDefined();
    expect(findRelation(runMysql('set foreign_key_checks = 0; drop table p', mysql80, made), { name: 'p' })).toBeUndefined();
  });
});

describe('columns', () => {
  test('a dropped one leaves the rest of its indexes; MariaDB keeps it where a UNIQUE would shrink', () => {
    const sql = 'create table t (a int, b int, key k (a), key m (b, a), unique u (a, b)); alter table t drop column a';
    expect(indexesOf(mysqlTable(runMysql(sql), 't'))).toEqual(['m(b)', 'u(b)']);
    expect(mysqlTable(runMysql(sql, mariadb1011), 't').columns).toHaveLength(2);
  });

  test('MODIFY states everything anew: what it does not say is lost', () => {
    const state = runMysql(
      "create table t (id int primary key, s varchar(9) not null default 'x' comment 'c'); alter table t modify S varchar(30) first",
    );
    const [first] = mysqlTable(state, 't').columns;
    expect(first).toMatchObject({ name: 'S', notNull: false });
    expect(first).not.toHaveProperty('default');
    expect(first).not.toHaveProperty('comment');
  });

  test('names of columns are the same in any case', () => {
    const state = runMysql(
      'create table t (Email int, n int, check (EMAIL > 1)); create index i on t (EMAIL); alter table t add column x int after email, drop column N',
    );
    expect(mysqlTable(state, 't').columns.map(({ name }) => name)).toEqual(['Email', 'x']);
    expect(indexesOf(mysqlTable(state, 't'))).toEqual(['i(Email)']);
    const renamed = mysqlTable(runMysql('alter table t rename column eMail to Mail', mysql80, state), 't');
    expect(renamed.constraints[0]).toMatchObject({ kind: 'check', expression: { text: 'mail > 1' } });
  });

  test('the first TIMESTAMP of a table is the current time where defaults are implicit', () => {
    const sql = 'create table t (a timestamp, b timestamp, c timestamp null)';
    const facts = (state: ReturnType<typeof runMysql>): unknown =>
      mysqlTable(state, 't').columns.map(({ notNull, default: fallback, attributes }) => [notNull, fallback?.text, attributes?.['on-update']]);
    expect(facts(runMysql(sql, on('mysql', 5, 7)))).toEqual([
      [true, 'CURRENT_TIMESTAMP', 'CURRENT_TIMESTAMP'],
      [true, "'0000-00-00 00:00:00'", undefined],
      [false, undefined, undefined],
    ]);
    expect(facts(runMysql(sql))).toEqual(Array.from({ length: 3 }, () => [false, undefined, undefined]));
  });

  test('a text has the character set that its table had when it was made, and CONVERT gives it another', () => {
    const made = runMysql('create table t (a text, b varchar(9) collate latin1_bin) charset utf8mb3; alter table t charset utf8mb4');
    expect(mysqlTable(made, 't').columns.map(({ attributes }) => attributes?.['charset'])).toEqual(['utf8mb3', 'latin1']);
    const converted = mysqlTable(runMysql('alter table t convert to character set utf8mb4', mysql80, made), 't');
    expect(converted.columns.map(({ type, attributes }) => [type.text, attributes?.['charset']])).toEqual([
      ['mediumtext', 'utf8mb4'],
      ['varchar(9)', 'utf8mb4'],
    ]);
  });
});

describe('whole tables', () => {
  test('LIKE copies columns, keys and options, and no foreign key', () => {
    const state = runMysql(
      `${parent} create table c (a int, key k (a), check (a > 1), foreign key (a) references p (id)) charset latin1; create table d like c`,
    );
    expect(constraintsOf(mysqlTable(state, 'd'))).toEqual(['d_chk_1']);
    expect(indexesOf(mysqlTable(state, 'd'))).toEqual(['k(a)']);
    expect(mysqlTable(state, 'd').options).toEqual({ charset: 'latin1' });
  });

  test('AS SELECT keeps NOT NULL and puts its own columns first', () => {
    const state = runMysql('create table t (id int not null, n int); create table u (x int) as select id, n from t');
    expect(mysqlTable(state, 'u').columns.map(({ name, notNull }) => `${name} ${notNull}`)).toEqual(['x false', 'id true', 'n false']);
  });

  test('RENAME TABLE swaps, and a view goes on naming what it named', () => {
    const state = runMysql('create table a (id int); create table b (n int); create view v as select id from a; rename table a to s, b to a, s to b');
    expect(mysqlTable(state, 'a').columns[0]?.name).toBe('n');
    expect(findRelation(state, { name: 'v' })).toMatchObject({ uses: [{ relation: { schema: '', name: 'a' } }] });
  });

  test('CREATE OR REPLACE makes a table anew, and leaves the views upon it', () => {
    const state = runMysql('create table a (id int); create view v as select id from a; create or replace table a (n int)', mariadb1011);
    expect(mysqlTable(state, 'a').columns.map(({ name }) => name)).toEqual(['n']);
    expect(findRelation(state, { name: 'v' })).toBeDefined();
  });

  test('partitions are parts of their table', () => {
    const state =
      runMysql(`create table t (id int primary key) partition by range (id) (partition p0 values less than (9), partition p1 values less than maxvalue);
      alter table t reorganize partition p1 into (partition p1 values less than (20), partition p2 values less than maxvalue); alter table t drop partition p0`);
    expect(mysqlTable(state, 't').partitioning?.partitions?.map(({ name }) => name)).toEqual(['p1', 'p2']);
    const hashed = runMysql(
      'alter table t partition by hash (id) partitions 3; alter table t add partition partitions 2; alter table t coalesce partition 1',
      mysql80,
      state,
    );
    expect(mysqlTable(hashed, 't').partitioning?.partitions?.map(({ name }) => name)).toEqual(['p0', 'p1', 'p2', 'p3']);
  });

  test('a name with the database that the migrations run in is the same table', () => {
    const state = runMysql('create table users (id int); alter table app.users add column n int; create index i on app.users (n)');
    expect(mysqlTable(state, 'users').columns).toHaveLength(2);
    const used = runMysql('create database app; use app; create table users (id int); use other; alter table users add column n int');
    expect(findRelation(used, { schema: 'app', name: 'users' })).toMatchObject({ columns: [{ name: 'id' }, { name: 'n' }] });
  });

  test('a trigger is dropped without the name of its table', () => {
    const sql = 'create table t (a int); create trigger tr before insert on t for each row set new.a = 1;';
    expect(mysqlTable(runMysql(sql), 't').triggers).toHaveLength(1);
    expect(mysqlTable(runMysql(`${sql} drop trigger tr`), 't').triggers).toHaveLength(0);
  });
});

describe('transactions', () => {
  test('DDL commits what is open: a ROLLBACK later finds nothing, and undoes no DDL', () => {
    const open = runMysql('start transaction');
    expect(open.transaction).toBeDefined();
    const after = runMysql('create table t (a int)', mysql80, open);
    expect(after.transaction).toBeUndefined();
    expect(findRelation(runMysql('rollback', mysql80, after), { name: 't' })).toBeDefined();
  });
});
