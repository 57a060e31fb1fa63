import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../src/dialects/postgres/read.ts';
import { skipBlanks } from '../../../src/dialects/postgres/lex.ts';
import { changesOf, cut, read } from './reading.ts';

beforeAll(loadPostgresReader);

describe('what cannot be read is data', () => {
  test('a syntax error is opaque with its place; the rest is still read', () => {
    const text = 'é; -- é\nselect "é😀" fromm t t2;\ndrop table a';
    const statements = read(text);
    expect(statements.map(({ reading }) => reading.kind)).toEqual(['opaque', 'opaque', 'changes']);
    const [, second] = statements;
    if (second?.reading.kind !== 'opaque') throw new Error('it was read');
    expect(second.reading.why).toBe('Syntax error at or near "t"');
    expect(cut(text, second.reading.at)).toBe('t');
  });

  test.each([
    ['a NUL character', 'select 1\0;', /NUL character/],
    ['more than 1 MB', `select '${'x'.repeat(1_000_001)}'`, /longer than 1 MB/],
    ['very deep parentheses', `select ${'('.repeat(30_000)}1${')'.repeat(30_000)}`, /nested too deep/],
    ['a very long chain of operators', `select ${'1 + '.repeat(60_000)}1`, /nested too deep/],
    ['another file', '\\i other.sql', /another file/],
    ['SQL that a query makes', "select 'drop table a' \\gexec", /only the database knows/],
  ])('%s', (_, text, why) => {
    const readings = read(`${text}\n;drop table after;`).map(({ reading }) => reading);
    expect(readings.find(({ kind }) => kind === 'opaque')).toMatchObject({ why: expect.stringMatching(why) });
    expect(readings.at(-1)).toEqual({ kind: 'changes' });
  });
});

test('lines of psql that do nothing here are no statements', () => {
  expect(read('\\set ON_ERROR_STOP on\n\\restrict x\n\\echo hi\ndrop table a;\n\\unrestrict x').map(({ text }) => text)).toEqual(['drop table a']);
});

test('what stands in \\if may not run', () => {
  expect(changesOf('\\if :x\ndrop table a;\n\\else\ndrop table b;\n\\endif\ndrop table c;').map(({ conditional }) => conditional)).toEqual([
    true,
    true,
    undefined,
  ]);
});

test('placeholders of tools are read as names, places stay', () => {
  const text = `create table :schema.t (a text default :'x', "b" :type);\nalter table {{ .Namespace }}.u drop column \${col};\ndrop table \${prefix}_v;`;
  expect(changesOf(text).map((change) => ['table' in change && change.table, cut(text, change.span)])).toEqual([
    [{ schema: 'schema', name: 't' }, ':schema.t'.slice(1)],
    [{ schema: '$Namespace', name: 'u' }, '${col'.concat('}')],
    [{ name: '$prefix_v' }, '${prefix}_v'],
  ]);
});

test('a placeholder is one name, with quotes and without', () => {
  const tables = changesOf(
    `drop table {{ index .Options "Schema" }}.a; drop table "{{ index .Options "Schema" }}"."b"; drop table "\${Schema}".c; drop table X\${n}Y`,
  );
  expect(tables.map((change) => 'table' in change && change.table)).toEqual([
    { schema: '$Schema', name: 'a' },
    { schema: '$Schema', name: 'b' },
    { schema: '$Schema', name: 'c' },
    { name: '$xny' },
  ]);
});

test('COPY is a write; its data belongs to the statement', () => {
  const text = 'copy s.t (a, b) from stdin;\n1\t2\n\\.\n';
  expect(read(text)).toMatchObject([
    { text: text.trimEnd(), changes: [{ kind: 'write-rows', verb: 'copy', table: { schema: 's', name: 't' }, columns: ['a', 'b'] }] },
  ]);
});

test('rows of a dump are not parsed in history, whatever their size', () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `(${i}, 'it''s ; row ${i}')`).join(',\n');
  const text = `INSERT INTO public."T" (id, "Note") VALUES ${rows};\ndrop table a;`;
  const expected = [{ kind: 'write-rows', verb: 'insert', table: { schema: 'public', name: 'T' }, columns: ['id', 'Note'] }, { kind: 'drop-table' }];
  expect(changesOf(text, { depth: 'history' })).toMatchObject(expected);
  expect(changesOf(text)).toMatchObject(expected);
});

test('a stretch of a file is read with offsets of the file', () => {
  const text = '-- up\ncreate table é (a int);\n-- down\ndrop table é;';
  const start = text.indexOf('-- down');
  const [statement] = read(text, { start });
  expect(statement).toMatchObject({ text: 'drop table é', span: { file: 'a.sql', start: text.indexOf('drop'), end: text.length - 1 } });
  expect(cut(text, statement?.changes[0]?.span)).toBe('é');
  expect(statement?.leadingComments.map((span) => cut(text, span))).toEqual(['-- down']);
});

test('a whole stretch of history is read to its end', () => {
  const text = 'insert into t values (1); drop table a;';
  expect(changesOf(text, { depth: 'history', whole: [{ start: 0, end: text.length }] }).map(({ kind }) => kind)).toEqual([
    'write-rows',
    'drop-table',
  ]);
});

test('a whole stretch may hold several statements', () => {
  const text = 'drop table a; drop table b;';
  expect(read(text, { whole: [{ start: 0, end: text.length }] })).toMatchObject([
    { text: 'drop table a; drop table b', changes: [{ table: { name: 'a' } }, { table: { name: 'b' } }] },
  ]);
});

const seeds = [
  "create table t (a int primary key, b text default 'é;😀', check (a > 0));",
  'alter table t add column c numeric(10,2), drop column b cascade, add constraint k unique (a);',
  "do $$ begin if true then create index i on t (lower(b)); end if; execute 'drop table x'; end $$;",
  'create function f() returns int language sql begin atomic select case when true then 1 end; end;',
  "insert into t values (1, E'a\\'b'), (2, U&'\\0061'); -- done\n",
  'copy t from stdin;\n1\t2\n\\.\n',
  'create rule r as on insert to t do (delete from a; select 1);',
  '\\connect db\r\n',
  '/* a /* b */ c */ update t set a = 1 where b = any (array[1, 2]);\r\n',
  'create view v as with q as (select * from t) select q.*, now() from q join u using (id);',
];
const damage = array(
  tuple(
    nat(400),
    nat(6),
    constantFrom('', "'", '"', '$$', '(', ')', ';', '/*', '*/', '--', '\\', '\n', '\ufeff', '\0', 'é', '\ud83d', ',', ':x', "E'"),
  ),
  { maxLength: 6 },
);
const broken = tuple(array(constantFrom(...seeds), { minLength: 1, maxLength: 4 }), damage).map(([parts, edits]) => {
  let text = parts.join('\n');
  for (const [at, length, put] of edits) text = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length);
  return text;
});

test('whatever is cut from or put into real statements, reading holds', () => {
  assert(
    property(broken, constantFrom('judged' as const, 'history' as const), (text, depth) => {
      let end = 0;
      for (const statement of read(text, { depth })) {
        expect(statement.span.start).toBeGreaterThanOrEqual(end);
        expect(statement.span.end).toBeGreaterThan(statement.span.start);
        expect(isUncovered(text, end, statement.span.start)).toBe(false);
        expect(statement.text).toBe(text.slice(statement.span.start, statement.span.end));
        for (const { span } of statement.changes) {
          expect(span.start).toBeGreaterThanOrEqual(statement.span.start);
          expect(span.end).toBeLessThanOrEqual(statement.span.end);
          expect(span.end).toBeGreaterThan(span.start);
        }
        end = statement.span.end;
      }
      expect(isUncovered(text, end, text.length)).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

/** Whether a stretch between statements holds more than blanks, comments, semicolons and lines of psql. */
function isUncovered(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    at = skipBlanks(text, at, end);
    if (at >= end) return false;
    if (text[at] === '\\') while (at < end && text[at] !== '\n' && text[at] !== '\r') at++;
    else if (text[at] === ';') at++;
    else return true;
  }
  return false;
}

test('time grows with the length', () => {
  const time = (count: number): number => {
    const text = "create table t (a int, b text default 'x');\ninsert into t values (1, 'é');\n".repeat(count);
    const started = performance.now();
    expect(read(text)).toHaveLength(2 * count);
    return performance.now() - started;
  };
  time(500);
  const small = time(1_000);
  expect(time(8_000)).toBeLessThan(8 * small * 6 + 500);
});
