import { describe, expect, test } from 'vitest';
import { splitStatements } from '../../../src/dialects/postgres/split.ts';

const pieces = (text: string): readonly string[] => [...splitStatements(text, 0, text.length)].map(({ start, end }) => text.slice(start, end));

describe('a semicolon cuts, but not inside', () => {
  test.each([
    ['a standard string', `select 'a;b\\'; select 2`, [`select 'a;b\\'`, 'select 2']],
    ['an escape string', `select E'a\\';b'; select 2`, [`select E'a\\';b'`, 'select 2']],
    ['a doubled quote', `select 'it''s; fine'; select 2`, [`select 'it''s; fine'`, 'select 2']],
    ['a unicode string', `select U&'d\\0061;'; select 2`, [`select U&'d\\0061;'`, 'select 2']],
    ['a quoted name', `select "a;""b"; select 2`, [`select "a;""b"`, 'select 2']],
    ['a dollar-quoted string', 'do $a$ begin; $$;$$ end $a$; select 2', ['do $a$ begin; $$;$$ end $a$', 'select 2']],
    ['a line comment', 'select 1 -- a;b\n; select 2', ['select 1', 'select 2']],
    ['a nested comment', 'select /* a /* ; */ ; */ 1; select 2', ['select /* a /* ; */ ; */ 1', 'select 2']],
    [
      'the body of an SQL routine',
      'create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3',
      ['create function f() returns int begin atomic select case when true then 1 end; select 2; end', 'select 3'],
    ],
    [
      'the actions of a rule',
      'create or replace rule r as on insert to t do (delete from a; delete from b); select 2',
      ['create or replace rule r as on insert to t do (delete from a; delete from b)', 'select 2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test('a dollar inside a word opens no string', () => {
    expect(pieces('select a$b$ from t; select $1; select 2')).toEqual(['select a$b$ from t', 'select $1', 'select 2']);
  });

  test('an operator does not swallow a comment', () => {
    expect(pieces('select 1+--;\n2; select 3*/*;*/4')).toEqual(['select 1+--;\n2', 'select 3*/*;*/4']);
  });
});

test('BEGIN and END of a transaction are statements', () => {
  expect(pieces('begin; create table t (); end; commit')).toEqual(['begin', 'create table t ()', 'end', 'commit']);
});

test('a parenthesis that is never closed does not swallow what follows', () => {
  expect(pieces('create table t (a int; drop table u;')).toEqual(['create table t (a int', 'drop table u']);
});

test('a byte order mark, Windows lines and empty statements are blank', () => {
  expect(pieces('\ufeffselect 1;\r\n;;\r\nselect 2\r\n')).toEqual(['select 1', 'select 2']);
});

test('data of COPY runs to its end mark and is no statement', () => {
  const text = "copy t (a) from stdin;\n1;drop table x;\n'\n\\.\nselect 2;\ncopy u from stdin with (format csv);\r\n3\r\n";
  const found = [...splitStatements(text, 0, text.length)];
  expect(found.map(({ start, end, data }) => [text.slice(start, end), data && text.slice(data.start, data.end)])).toEqual([
    ['copy t (a) from stdin', "1;drop table x;\n'\n\\."],
    ['select 2', undefined],
    ['copy u from stdin with (format csv)', '3\r\n'],
  ]);
});

test('meta-commands of psql end with their line', () => {
  const text = '\\restrict abc\nselect 1;\n\\connect db\nselect 2 \\gexec\nselect 3;';
  expect([...splitStatements(text, 0, text.length)].map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
    'meta: \\restrict abc',
    'sql: select 1',
    'meta: \\connect db',
    'sql: select 2',
    'meta: \\gexec',
    'sql: select 3',
  ]);
});

test('a whole stretch is one piece', () => {
  const text = 'select 1;\n-- begin\ncreate a; create b;\n-- end\nselect 2;';
  const whole = [{ start: text.indexOf('-- begin'), end: text.indexOf('-- end') }];
  expect([...splitStatements(text, 0, text.length, whole)].map(({ start, end }) => text.slice(start, end))).toEqual([
    'select 1',
    'create a; create b',
    'select 2',
  ]);
});

test('comments belong to the statement after them, or to the one whose line they trail', () => {
  const text = '-- one\n/* two */ select 1 /* inside */; -- three\n-- four\nselect 2;\n-- five';
  const found = [...splitStatements(text, 0, text.length)].map(({ comments }) => comments.map(({ start, end }) => text.slice(start, end)));
  expect(found).toEqual([['-- one', '/* two */', '-- three'], ['-- four']]);
});

test('time grows with the length, whatever is left open', () => {
  for (const unit of ["'", '"', '$a$', '/*', '(', 'begin atomic ', 'copy t from stdin;\n', '\\x ', '$', 'E\\']) {
    const text = unit.repeat(200_000);
    const started = performance.now();
    expect([...splitStatements(text, 0, text.length)].length).toBeGreaterThanOrEqual(0);
    expect(performance.now() - started, unit).toBeLessThan(5_000);
  }
});
