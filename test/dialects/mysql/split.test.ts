import { describe, expect, test } from 'vitest';
import { tokenStream } from '../../../src/dialects/mysql/tokens.ts';
import { changesOf, cut, onMysql, read } from './reading.ts';

const texts = (text: string) => read(text).map((statement) => statement.text);

describe('statements', () => {
  test.each<[string, string, string[]]>([
    ['strings with backslashes', "select '\\';', \"\\\";\"; select 'a''; b'", ['select \'\\\';\', "\\";"', "select 'a''; b'"]],
    ['comments', '# a; b\n-- c;\nselect 1--2; /* ; */ select 2; --', ['select 1--2', 'select 2']],
    [
      'the lines at which Drizzle cuts',
      'create table a (b int);\n--> statement-breakpoint\ndrop table c;--> statement-breakpoint\nselect 1-->2',
      ['create table a (b int)', 'drop table c', 'select 1-->2'],
    ],
    ['backticks', 'drop table `a;b`, `c``;d`; drop table e', ['drop table `a;b`, `c``;d`', 'drop table e']],
    ['a delimiter', 'delimiter //\ndrop table a//\ndrop table b//\nDELIMITER ;\ndrop table c;', ['drop table a', 'drop table b', 'drop table c']],
    [
      'a delimiter that is letters',
      'DELIMITER $$\ncreate procedure p() begin drop table a; end$$\ndelimiter ;',
      ['create procedure p() begin drop table a; end'],
    ],
    ['several statements under a delimiter', 'delimiter //\ndrop table a; drop table b//', ['drop table a', 'drop table b']],
    ['USE without a delimiter', 'use a\ndrop table b;', ['use a', 'drop table b']],
    ['executable comments', '/*!40101 SET NAMES utf8 */;\nselect 1;', ['/*!40101 SET NAMES utf8 */', 'select 1']],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test.each([
    'create procedure p() begin if a then select if(1, 2, 3); end if; while x do set y = 1; end while; end',
    'create procedure p() begin case x when 1 then set y = case when a then if(b, c, d) end; else begin end; end case; end',
    'create procedure p() begin repeat set x = 1; until x > 5 end repeat; l: loop leave l; end loop l; end',
    'create procedure p() begin drop table if exists t; if exists (select 1) then drop table u; end if; end',
    'create trigger t before insert on a for each row if new.a then set new.b = 1; end if',
    'create definer = `a`@`b` event e on schedule every 1 day do begin delete from a; end',
    'create function f(a int) returns int return case a when 1 then 2 end',
    'create procedure p() begin declare exit handler for sqlexception begin rollback; end; update t set end = 1; end',
    'create or replace procedure p() begin for i in 1..3 do select i; end for; end',
    'begin not atomic if 1 then drop table a; end if; end',
  ])('a body is one statement: %s', (body) => {
    expect(texts(`${body};\ndrop table after;`)).toEqual([body, 'drop table after']);
  });

  test('words of bodies are names elsewhere', () => {
    const text = 'create table t (`begin` int, end int, event int); create table event (a int); begin; drop table a; commit;';
    expect(read(text).map(({ reading }) => reading.kind)).toEqual(['changes', 'changes', 'changes', 'changes', 'changes']);
  });

  test('a stretch that a tool sends whole is one statement', () => {
    const text = 'drop table a; create trigger t after insert on b for each row begin delete from c; end;\ndrop table d;';
    const start = text.indexOf('create');
    expect(read(text, { whole: [{ start, end: text.indexOf('\n') }] }).map((statement) => statement.changes[0]?.kind)).toEqual([
      'drop-table',
      'create-trigger',
      'drop-table',
    ]);
  });

  test('comments belong to the statement that they stand before or trail', () => {
    const text = '-- é😀\nselect 1; -- one\n# two\nselect 2 /* three */;';
    expect(read(text).map(({ leadingComments }) => leadingComments.map((span) => cut(text, span)))).toEqual([['-- é😀', '-- one'], ['# two']]);
  });
});

describe('executable comments are code where the server takes them', () => {
  const tables = (text: string, more = {}) => changesOf(text, more).map((change) => ('table' in change ? change.table?.name : change.kind));
  const text = 'drop table a /*!50100 , b */ /*!80000 , c */ /*!90000 , d */ /*M! , e */ /*M!100500 , f */ /*M!110000 , g */;';

  test('MySQL 8.0', () => expect(tables(text, onMysql)).toEqual(['a', 'b', 'c']));
  test('MySQL 5.7', () => expect(tables(text, { target: { dialect: 'mysql', version: [5, 7] } })).toEqual(['a', 'b']));
  test('MariaDB 10.11 passes over 50700 to 99999', () => expect(tables(text)).toEqual(['a', 'b', 'e', 'f']));
});

describe('modes of the session', () => {
  test('ANSI_QUOTES makes names of double quotes', () => {
    expect(changesOf(`set sql_mode = 'ANSI_QUOTES'; drop table "a;b"; set sql_mode = ''; select "drop"`)).toMatchObject([
      { kind: 'set-session' },
      { kind: 'drop-table', table: { name: 'a;b' } },
      { kind: 'set-session' },
      { kind: 'read-rows', uses: [] },
    ]);
  });
  test('NO_BACKSLASH_ESCAPES makes a backslash a character', () => {
    expect(texts("set session sql_mode = 'NO_BACKSLASH_ESCAPES'; select '\\'; drop table a")).toHaveLength(3);
  });
});

test('a token stream keeps all but comments, blanks and the case of words', () => {
  expect(tokenStream('DROP  table A; -- x')).toBe(tokenStream('drop /* y */ TABLE a;'));
  expect(tokenStream("select 'A'")).not.toBe(tokenStream("select 'a'"));
  expect(tokenStream('drop table a /*!80000 , b */')).not.toBe(tokenStream('drop table a, b'));
  expect(tokenStream('drop table a /*!80000 , b */')).not.toBe(tokenStream('drop table a'));
});
