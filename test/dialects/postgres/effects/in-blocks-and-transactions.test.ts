import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { changesOf, effectsOf } from './support.ts';

beforeAll(loadPostgresReader);

const codesOf = (given: string, sql: string, version: readonly [number, number] = [15, 0]): readonly string[] =>
  effectsOf(sql, { given, version }).refusals.map(({ sqlstate = '' }) => sqlstate);

describe('deferred foreign keys that are still to be checked', () => {
  const given = `create table p(id int primary key, x int);
    create table c(id int primary key, p_id int references p deferrable initially deferred, t text);`;
  test.each([
    ['an INSERT before ALTER TABLE', "begin; insert into c values (1, 1, 'a'); alter table c add column z int", ['55006']],
    ['an INSERT before CREATE INDEX', "begin; insert into c values (1, 1, 'a'); create index on c(t)", ['55006']],
    ['an UPDATE of the key', 'begin; update c set p_id = 2; alter table c alter t set not null', ['55006']],
    ['a DELETE of the parent', 'begin; delete from p where id = 3; alter table p add column z int', ['55006']],
    ['an UPDATE of another column', "begin; update c set t = 'x'; alter table c add column z int", []],
    ['an UPDATE to NULL', 'begin; update c set p_id = null; alter table c add column z int', []],
    ['a DELETE of the child', 'begin; delete from c where id = 3; alter table c add column z int', []],
    ['a RENAME', "begin; insert into c values (1, 1, 'a'); alter table c rename to d", []],
    ['another table', "begin; insert into c values (1, 1, 'a'); alter table p add column z int", []],
    ['the checks were made', "begin; insert into c values (1, 1, 'a'); set constraints all immediate; alter table c add column z int", []],
    ['the checks are made at once', "begin; set constraints all immediate; insert into c values (1, 1, 'a'); alter table c add column z int", []],
    ['each on its own', "insert into c values (1, 1, 'a'); alter table c add column z int", []],
    ['the transaction is over', "begin; insert into c values (1, 1, 'a'); commit; alter table c add column z int", []],
  ])('%s', (_, sql, expected) => {
    expect(codesOf(given, sql)).toEqual(expected);
  });
});

describe('what PostgreSQL refuses', () => {
  test.each([
    ['CONCURRENTLY in a block', 'create table t(a int)', "do $$ begin execute 'create index concurrently i on t(a)'; end $$", '25001'],
    ['a child with the column', 'create table p(a int); create table c(b text) inherits (p)', 'alter table p add b int', '42804'],
    ['RENAME of the parent alone', 'create table p(a int); create table c() inherits (p)', 'alter table only p rename a to z', '42P16'],
    [
      'DROP COLUMN of the root alone',
      'create table p(a int, b int) partition by list (a); create table c partition of p default',
      'alter table only p drop b',
      '42P16',
    ],
    ['an identity that is no number', 'create table t(a int generated always as identity)', 'alter table t alter a type text', '22023'],
    ['a domain in an array', 'create domain d as int; create table t(a d[])', 'alter domain d add check (value > 0)', '0A000'],
    ['a domain in a composite type', 'create domain d as int; create type x as (a d); create table t(a x)', 'alter domain d set not null', '0A000'],
    [
      'two functions of the name',
      "create function f(int) returns int language sql as 'select 1'; create function f(text) returns int language sql as 'select 1'",
      'drop function f',
      '42725',
    ],
    ['EXCLUDE of a partitioned table', 'create table p(a int) partition by list (a)', 'alter table p add exclude using btree (a with =)', '0A000'],
    ['an empty range', 'create table p(a int) partition by range (a)', 'create table c partition of p for values from (2) to (2)', '42P17'],
    [
      'a modulus that is no factor',
      'create table p(a int) partition by hash (a); create table c partition of p for values with (modulus 2, remainder 0)',
      'create table d partition of p for values with (modulus 3, remainder 1)',
      '42P17',
    ],
    [
      'MERGE into a view',
      'create table t(a int); create view v as select a from t',
      'merge into v using (values (1)) s (b) on v.a = s.b when matched then delete',
      '0A000',
    ],
  ])('%s', (_, given, sql, sqlstate) => {
    expect(codesOf(given, sql)).toContain(sqlstate);
  });

  test('and no longer refuses', () => {
    expect(codesOf('create table p(a int) partition by list (a)', 'alter table p add exclude using btree (a with =)', [17, 0])).toEqual([]);
    expect(codesOf('create domain d as int; create table t(a d[])', 'alter domain d add check (value > 0) not valid')).toEqual([]);
    const both = "create function f(int) returns int language sql as 'select 1'; create procedure f(text) language sql as 'select 1'";
    expect(codesOf(both, 'drop function f')).toEqual([]);
  });
});

describe('a prepared statement', () => {
  const kinds = (sql: string): readonly string[] => changesOf(sql).map(({ kind }) => kind);
  test('is run by EXECUTE, at its place', () => {
    expect(kinds('prepare wipe as delete from t; execute wipe; execute wipe')).toEqual(['other', 'write-rows', 'write-rows']);
    const sql = 'prepare wipe as delete from t; execute wipe';
    expect(changesOf(sql).at(-1)?.span.start).toBe(sql.indexOf('execute'));
  });
  test('does nothing before, nor when it is given up', () => {
    expect(kinds('prepare wipe as delete from t; deallocate wipe; execute wipe')).toEqual(['other', 'other', 'other']);
  });
});
