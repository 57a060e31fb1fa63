import { expect, test } from 'vitest';
import { tokenStream } from '../../../src/dialects/postgres/tokens.ts';

test.each([
  ['comments', 'create table t (a int); -- note', '/* x */ create table t (a int);'],
  ['blanks and line ends', 'create table t (\r\n  a int\r\n);', 'create table t(a int);'],
  ['the case of words', 'CREATE TABLE T (A INT);', 'create table t (a int);'],
  ['a byte order mark', '\ufeffselect 1;', 'select 1;'],
])('%s do not count', (_, a, b) => {
  expect(tokenStream(a)).toBe(tokenStream(b));
});

test.each([
  ['a name', 'drop table a;', 'drop table b;'],
  ['the case of a quoted name', 'drop table "A";', 'drop table "a";'],
  ['blanks in a string', "select 'a b';", "select 'a  b';"],
  ['a comment sign in a string', "select 'a -- b';", "select 'a -- c';"],
  ['data of COPY', 'copy t from stdin;\n1 -- a\n\\.\n', 'copy t from stdin;\n1 -- b\n\\.\n'],
  ['a line of psql', '\\i a.sql', '\\i b.sql'],
  ['words that run together', 'select a b;', 'select ab;'],
  ['what cannot be read', "select 'open", "select 'opem"],
])('%s counts', (_, a, b) => {
  expect(tokenStream(a)).not.toBe(tokenStream(b));
});
