import { describe, expect, test } from 'vitest';
import { readableAs, readExpansions } from '../../src/queries/placeholders.ts';
import { readQueryFile } from '../../src/queries/query-files.ts';
import { readStatistics } from '../../src/queries/statistics.ts';
import { standingOf } from '../../src/queries/standing.ts';

const queriesOf = (text: string): readonly unknown[] =>
  readQueryFile('q.sql', text).map(({ query: { source, name, line, text: sql } }) => [source, name, line, sql]);

describe('files of named queries', () => {
  test('sqlc, in its three kinds of comment', () => {
    const text = '-- name: A :one\nSELECT 1;\n\n/* name: B :many */\n-- what it does\nSELECT 2\nFROM t;\n# name: C :exec\nDELETE FROM t;\n';
    expect(queriesOf(text)).toEqual([
      ['sqlc', 'A', 2, 'SELECT 1'],
      ['sqlc', 'B', 6, 'SELECT 2\nFROM t'],
      ['sqlc', 'C', 9, 'DELETE FROM t'],
    ]);
  });

  test('pgTyped', () => {
    const text = '/* @name A */\nSELECT 1;\n\n/*\n  @name B\n  @param ids -> (...)\n*/\nSELECT 2 WHERE 1 IN :ids;\n';
    expect(queriesOf(text)).toEqual([
      ['pgtyped', 'A', 2, 'SELECT 1'],
      ['pgtyped', 'B', 8, 'SELECT 2 WHERE 1 IN :ids'],
    ]);
    expect(readQueryFile('q.sql', text)[1]?.expansions).toEqual(new Map([['ids', '($1)']]));
  });

  test('a plain file is one text; an empty one is none; an é above moves nothing', () => {
    expect(queriesOf('SELECT 1;\nSELECT 2;\n')).toEqual([['sql-file', undefined, 1, 'SELECT 1;\nSELECT 2;\n']]);
    expect(queriesOf(' \n')).toEqual([]);
    expect(queriesOf("-- é 🙂\n-- name: A :one\nSELECT 'é';\n")).toEqual([['sqlc', 'A', 3, "SELECT 'é'"]]);
  });
});

describe('places for values', () => {
  const postgres = (sql: string): readonly string[] => readableAs(sql, 'postgres');

  test.each([
    ['SELECT :a, :b!, :a, x::text, $1', 'SELECT $2, $3, $2, x::text, $1'],
    ['SELECT \':a\', ":a" -- :a\n, $$ :a $$, :a', 'SELECT \':a\', ":a" -- :a\n, $$ :a $$, $1'],
    ['SELECT * FROM t WHERE a = @a AND b @> c AND d <@ e', 'SELECT * FROM t WHERE a = $1 AND b @> c AND d <@ e'],
    ["SELECT sqlc.arg(a), sqlc.narg('b'), sqlc.embed(users) FROM users", 'SELECT $1, $2, users.* FROM users'],
    ['SELECT a[1:2] FROM t WHERE b = ${id} AND c = %s', 'SELECT a[1:2] FROM t WHERE b = $1 AND c = $2'],
  ])('%s', (sql, read) => {
    expect(postgres(sql)[0]).toBe(read);
  });

  test('a question mark may be an operator of PostgreSQL', () => {
    expect(postgres('SELECT a ? b FROM t WHERE c = ?')).toEqual(['SELECT a ? b FROM t WHERE c = ?', 'SELECT a $1 b FROM t WHERE c = $2']);
  });

  test('the other engines read their own', () => {
    expect(readableAs('SELECT ? FROM t WHERE a = :a', 'mysql')).toEqual(['SELECT ? FROM t WHERE a = ?']);
    expect(readableAs('SELECT sqlc.arg(x)', 'sqlite')).toEqual(['SELECT ?']);
  });

  test('what pgTyped says of a parameter', () => {
    expect(readExpansions('/* @name X @param a -> (...) @param b -> (x, y) @param c -> ((x, y, z)...) */')).toEqual(
      new Map([
        ['a', '($1)'],
        ['b', '($1, $1)'],
        ['c', '($1, $1, $1)'],
      ]),
    );
  });
});

describe('exports of statistics', () => {
  test('pg_stat_statements as CSV: quotes, commas and lines in a query', () => {
    const text = 'queryid,query,calls,total_exec_time,mean_exec_time\n1,"SELECT ""a"", b\nFROM t WHERE id = $1",12,34.5,2.8\n2,SELECT 1,3,,0.5\n';
    expect(readStatistics('s.csv', text)).toEqual([
      { source: 'statistics', path: 's.csv', line: 2, text: 'SELECT "a", b\nFROM t WHERE id = $1', statistics: { calls: 12, totalTime: 34.5 } },
      { source: 'statistics', path: 's.csv', line: 4, text: 'SELECT 1', statistics: { calls: 3, totalTime: 1.5 } },
    ]);
  });

  test('performance_schema: picoseconds, NULL for what has no digest', () => {
    const text = 'SCHEMA_NAME,DIGEST_TEXT,COUNT_STAR,SUM_TIMER_WAIT\napp,SELECT `a` FROM `t` WHERE `id` = ?,10,5000000000\nNULL,NULL,7,1\n';
    expect(readStatistics('s.csv', text)).toEqual([
      { source: 'statistics', path: 's.csv', line: 2, text: 'SELECT `a` FROM `t` WHERE `id` = ?', statistics: { calls: 10, totalTime: 5 } },
    ]);
  });

  test('JSON: a list, and an object for each line', () => {
    const list = '[\n {"query": "SELECT 1", "calls": 2, "total_time": 3},\n {"query": "SELECT 2", "calls": "4"}\n]';
    expect(readStatistics('s.json', list).map(({ line, text, statistics }) => [line, text, statistics?.calls])).toEqual([
      [2, 'SELECT 1', 2],
      [3, 'SELECT 2', 4],
    ]);
    expect(readStatistics('s.jsonl', '{"query": "SELECT 1", "calls": 2}\n{"query": "SELECT 2"}\n')).toHaveLength(2);
  });

  test.each([
    ['s.csv', 'calls,total\n1,2\n', 's.csv:1:1: this export of statistics has no column of queries'],
    ['s.csv', 'query,calls\nSELECT 1\n', 's.csv:2:1: this row has 1 columns, and the first line names 2'],
    ['s.json', '[{"calls": 1}]', 's.json:1:1: this export of statistics has rows without a query'],
    ['s.json', '{"query": ', 's.json:1:1: this export of statistics is no JSON'],
  ])('a mistake in %s is named by its place', (path, text, message) => {
    expect(() => readStatistics(path, text)).toThrow(message);
  });
});

test('a query stands in both trees where its words do, however often', () => {
  const of = (...texts: readonly string[]) => texts.map((text, at) => ({ query: { source: 'code' as const, path: 'a', line: at + 1, text } }));
  expect(
    standingOf(of('SELECT 1', 'SELECT 2', 'SELECT 2'), of('SELECT  2', 'SELECT 3')).map(({ query, stands }) => [query.text, query.line, stands]),
  ).toEqual([
    ['SELECT  2', 1, 'both'],
    ['SELECT 3', 2, 'head'],
    ['SELECT 1', 1, 'base'],
    ['SELECT 2', 2, 'base'],
  ]);
});
