import { describe, expect, test } from 'vitest';
import { changesOf, onMysql } from './reading.ts';

/** Statements of both engines and the changes that they are. */
const both: readonly (readonly [sql: string, kinds: string])[] = [
  ['alter table t add a int, add column b int first, add (c int, d int), add column if not exists e int after a', 'add-column '.repeat(5)],
  ['alter table t add index i (a), add key (b(10) desc), add fulltext (c), add spatial index s (d)', 'create-index '.repeat(4)],
  ['alter table t add unique u (a), add constraint c unique key v (b), add primary key using btree (c)', 'add-constraint '.repeat(3)],
  ['alter table t add unique (a(5))', 'add-constraint'],
  ['alter table t add constraint f foreign key (a) references u (b) on delete set null on update no action', 'add-constraint'],
  ['alter table t add constraint check (a > 1), add check (b)', 'add-constraint add-constraint'],
  ['alter table t modify a int, modify column b int after c, change c d int, change column e f int first', 'redefine-column '.repeat(4)],
  ['alter table t modify a int primary key', 'redefine-column add-constraint'],
  ['alter table t alter a set default 1, alter column b set default (1 + 2), alter c drop default', 'set-default set-default drop-default'],
  [
    'alter table t drop a, drop column b, drop index i, drop key k, drop primary key',
    'drop-constraint drop-index drop-index drop-column drop-column',
  ],
  ['alter table t drop foreign key f, drop constraint c', 'drop-constraint drop-constraint'],
  ['alter table t rename column a to b, rename index i to j, rename key k to l', 'rename-column rename-index rename-index'],
  ['alter table t rename to u', 'rename-table'],
  ['alter table t rename as s.u', 'rename-table'],
  ['alter table t rename u', 'rename-table'],
  ['alter table t convert to character set utf8mb4 collate utf8mb4_bin', 'convert-charset'],
  ['alter table t engine = InnoDB, auto_increment 5, default charset utf8', 'set-table-options '.repeat(3)],
  ["alter table t engine innodb row_format = dynamic, comment = 'x'", 'set-table-options comment'],
  ['alter table t force, algorithm = inplace, lock = none', 'rebuild-table'],
  ['alter table t order by a, b desc', 'rebuild-table'],
  ['alter table t disable keys', 'set-storage-state'],
  ['alter table t discard tablespace', 'set-storage-state'],
  ['alter table t partition by hash (a) partitions 4', 'alter-partitions'],
  ['alter table t partition by linear key algorithm = 2 (a) partitions 2', 'alter-partitions'],
  ['alter table t add partition (partition p values less than (10))', 'alter-partitions'],
  ['alter table t add partition partitions 2', 'alter-partitions'],
  ['alter table t drop partition a, b', 'alter-partitions'],
  ['alter table t coalesce partition 2', 'alter-partitions'],
  ['alter table t reorganize partition a into (partition b values in (1, 2), partition c values in (3))', 'alter-partitions'],
  ['alter table t exchange partition a with table u', 'alter-partitions'],
  ['alter table t truncate partition all', 'alter-partitions'],
  ['alter table t rebuild partition a', 'alter-partitions'],
  ['alter table t remove partitioning', 'alter-partitions'],
  ['alter table t engine = innodb partition by range (a) (partition p values less than maxvalue)', 'set-table-options alter-partitions'],
  ['create unique index i using btree on t (a asc, b(3)) comment "x" algorithm default lock shared', 'create-index'],
  ['create fulltext index i on t (a) with parser ngram', 'create-index'],
  ['drop index i on t lock = none', 'drop-index'],
  ['drop index `PRIMARY` on t', 'drop-constraint'],
  ['rename table a to b, s.c to s.d', 'rename-table rename-table'],
  ['drop temporary table if exists a, b restrict', 'drop-table drop-table'],
  ['truncate t', 'truncate'],
  ['create table t like u', 'create-table'],
  ['create table t (a int) engine innodb, comment "x", charset = utf8 select 1 as a', 'create-table'],
  ['create or replace algorithm = merge sql security invoker view v (a) as select 1 with local check option', 'create-view'],
  ['drop view if exists v, w cascade', 'drop-view drop-view'],
  ['create database if not exists d character set utf8', 'create-schema'],
  ['drop schema d', 'drop-schema'],
  ['use d', 'set-session'],
  ['create user if not exists a@localhost identified by "p"', 'role'],
  ['drop user a, "b"@"%"', 'role role'],
  ['rename user a to b', 'role'],
  ['grant select (a), insert on d.t to u with grant option', 'grant'],
  ['revoke all privileges, grant option from u', 'grant'],
  ['set password for u = "x"', 'role'],
  ['set @a = 1, global b = on, session c = default', 'set-session '.repeat(3)],
  ['start transaction read only', 'transaction'],
  ['commit and no chain release', 'transaction'],
  ['xa start "a"', 'transaction'],
  ['set session transaction isolation level read committed, read only', 'set-session'],
  ['set transaction isolation level read committed', 'transaction'],
  ['lock tables a read, b as c write', 'lock-table lock-table'],
  ['unlock tables', 'other'],
  ['flush privileges', 'other'],
  ['analyze table a, b', 'analyze'],
  ['optimize local table a, b', 'rebuild-table rebuild-table'],
  ['show tables like "x"', 'other'],
  ['insert ignore into t (a) values (1), (default) on duplicate key update a = values(a) + 1', 'write-rows'],
  ['replace t set a = 1', 'write-rows'],
  ['insert into t select * from u union all (select 1 limit 1)', 'write-rows'],
  ['update a join b using (c) set a.d = 1, b.e = 2 where a.f in (select 1)', 'write-rows write-rows'],
  ['delete a.*, b from a left join b on a.c = b.c where b.c is null', 'write-rows write-rows'],
  ['load data infile "f" ignore into table t character set utf8 fields terminated by "," lines starting by "x" (a, @b) set c = @b', 'write-rows'],
  ['do sleep(1)', 'read-rows'],
  ['create event e on schedule at now() + interval 1 hour do delete from t', 'event'],
  ['alter event e disable', 'event'],
  ['drop procedure if exists p', 'drop-routine'],
  ['alter function f sql security invoker', 'alter-routine'],
];

const mysqlOnly: readonly (readonly [sql: string, kinds: string])[] = [
  ['create table t (a int, index i ((a + 1)) invisible, b int not null engine_attribute = \'{"a":1}\')', 'create-table'],
  ['alter table t alter index i invisible, alter check c not enforced, drop check d', 'drop-constraint alter-index alter-constraint'],
  ['alter table t alter column a set invisible', 'set-column-options'],
  ['alter table t add index ((lower(a))), algorithm = instant', 'create-index'],
  ['create table t (a int srid 4326 not null, b json default (json_array()), check (a > 0) not enforced)', 'create-table'],
  ['insert into t values row(1), row(2)', 'write-rows'],
  ['insert into t values (1) as n (m) on duplicate key update a = n.m', 'write-rows'],
  [
    'select * from json_table(\'[]\', "$[*]" columns (a int path "$.a" default "1" on empty, nested path "$.b" columns (c for ordinality))) as j',
    'read-rows',
  ],
  ['create resource group g type = user', 'other'],
];

const mariadbOnly: readonly (readonly [sql: string, kinds: string])[] = [
  [
    'alter table if exists t wait 5 drop column if exists a, modify column if exists b int, rename column if exists c to d',
    'drop-column redefine-column rename-column',
  ],
  [
    'alter table t drop index if exists i, drop foreign key if exists f, drop constraint if exists c, add index if not exists j (a)',
    'drop-constraint drop-constraint drop-index create-index',
  ],
  ['alter table t add system versioning', 'set-table-options'],
  ['alter table t alter index i ignored', 'alter-index'],
  ['alter table t convert partition p to table u', 'alter-partitions'],
  ['alter table t add period for p (a, b)', 'set-table-options'],
  ['create or replace table t (a int invisible, b int as (a + 1) persistent, primary key (a)) with system versioning', 'create-table'],
  ['create table t (a int, s date, e date, period for p (s, e), unique (a, p without overlaps))', 'create-table'],
  ['create index if not exists i on t (a) nowait', 'create-index'],
  ['drop index if exists i on t', 'drop-index'],
  ['rename table if exists a to b', 'rename-table'],
  ['create sequence s start with 1 increment by 2 nocache', 'create-sequence'],
  ['alter sequence if exists s restart 5', 'alter-sequence'],
  ['drop sequence s', 'drop-sequence'],
  ['delete from t where a = 1 returning b', 'write-rows'],
  ['delete from t for portion of p from "2020-01-01" to "2021-01-01"', 'write-rows'],
  ['set statement max_statement_time = 1 for select 1', 'read-rows'],
  ['execute immediate "drop table a"', 'drop-table'],
  ['create role r', 'role'],
];

const kindsOf = (sql: string, more = {}) => changesOf(sql, more).map(({ kind }) => kind);

describe('clauses of both engines', () => {
  test.each(both)('%s', (sql, kinds) => {
    expect(kindsOf(sql)).toEqual(kinds.trim().split(' '));
    expect(kindsOf(sql.toUpperCase(), onMysql)).toEqual(kinds.trim().split(' '));
  });
});

describe('clauses of MySQL', () => {
  test.each(mysqlOnly)('%s', (sql, kinds) => expect(kindsOf(sql, onMysql)).toEqual(kinds.split(' ')));
});

describe('clauses of MariaDB', () => {
  test.each(mariadbOnly)('%s', (sql, kinds) => expect(kindsOf(sql)).toEqual(kinds.split(' ')));
});

test.each([
  'alter table t add column',
  'alter table t rename column a',
  'create table t (a int b)',
  'create table t (a int',
  'create table t (a notatype)',
  'drop index i',
  'drop table a b',
  'insert into t (a) valuess (1)',
  'update t a = 1',
  'delete t where a = 1',
  'select a from',
  'select (1',
  'create procedure p()',
  'frobnicate t',
])('a mistake is opaque, with its place: %s', (sql) => {
  expect(() => changesOf(sql)).toThrow(/^Syntax error (?:at or near|at the end)/);
});
