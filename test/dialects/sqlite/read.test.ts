import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSqliteReader, readSqlite } from '../../../src/dialects/sqlite/read.ts';
import { tokenStream } from '../../../src/dialects/sqlite/tokens.ts';
import type { SchemaChange } from '../../../src/model/change.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { growth } from '../../support/growth.ts';

beforeAll(loadSqliteReader);

const read = (text: string, depth: 'history' | 'judged' = 'judged'): readonly Statement[] =>
  readSqlite({ file: 'a.sql', text, start: 0, end: text.length, whole: [], depth, target: { dialect: 'sqlite', version: [3, 40] } });
const changesOf = (text: string): readonly SchemaChange[] => read(text).flatMap(({ changes }) => changes);

describe('statements', () => {
  test('a trigger body is one statement, whatever stands in it', () => {
    const text = "CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN ';' END; DELETE FROM c; END; SELECT 1;";
    expect(read(text).map((statement) => statement.text.slice(0, 14))).toEqual(['CREATE TRIGGER', 'SELECT 1']);
  });

  test('what a tool sends as one string is as many statements', () => {
    const text = 'CREATE TABLE a (b);\n-- more\nCREATE INDEX c ON a (b);';
    const whole = [{ start: 0, end: text.length }];
    const statements = readSqlite({
      file: 'a.sql',
      text,
      start: 0,
      end: text.length,
      whole,
      depth: 'judged',
      target: { dialect: 'sqlite', version: [3, 40] },
    });
    expect(statements.map(({ changes }) => changes[0]?.kind)).toEqual(['create-table', 'create-index']);
  });

  test('semicolons in strings, names and comments do not cut', () => {
    expect(read('SELECT \';\', "a;b", [c;d], `e;f` -- ; g\n, /* ; */ 1; SELECT 2').map(({ reading }) => reading.kind)).toEqual([
      'changes',
      'changes',
    ]);
  });

  test('places count UTF-16 units from the start of the file', () => {
    const text = '-- é 😀\nSELECT \'é😀\';\nALTER TABLE t DROP COLUMN "ü x";';
    const span = changesOf(text).at(-1)?.span;
    expect(text.slice(span?.start, span?.end)).toBe('"ü x"');
  });

  test('comments before a statement and behind it are kept', () => {
    const text = '-- lockkeeper: allow x\nDROP TABLE a; -- behind\nSELECT 1;';
    expect(read(text)[0]?.leadingComments.map(({ start, end }) => text.slice(start, end))).toEqual(['-- lockkeeper: allow x', '-- behind']);
  });

  test('what is not SQLite is opaque, and the rest is read', () => {
    const [first, second] = read('ALTER TABLE t ADD a int, ADD b int; DROP TABLE t;');
    expect(first?.reading).toMatchObject({ kind: 'opaque', why: 'Near ",": syntax error' });
    expect(second?.changes[0]?.kind).toBe('drop-table');
  });

  test('of a long history only the heads of INSERTs are read', () => {
    const [insert] = read("INSERT OR IGNORE INTO main.[my table] (a, \"b c\") VALUES (1, 'x'), (2, 'y')", 'history');
    expect(insert?.changes[0]).toMatchObject({ kind: 'write-rows', table: { schema: 'main', name: 'my table' }, columns: ['a', 'b c'] });
  });
});

describe('changes', () => {
  test.each([
    ['ALTER TABLE t ALTER COLUMN a SET DATA TYPE text', 'change-column-type'],
    ['ALTER TABLE t MODIFY a varchar(20) NOT NULL', 'change-column-type'],
    ['ALTER TABLE t ALTER a DROP DEFAULT', 'drop-default'],
    ['ALTER TABLE t ADD CONSTRAINT u UNIQUE (a, b)', 'add-constraint'],
    ['ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (id)', 'add-constraint'],
    ['ALTER TABLE t DROP PRIMARY KEY', 'drop-constraint'],
    ['TRUNCATE TABLE t', 'truncate'],
    ['ALTER TABLE t ALTER COLUMN a SET NOT NULL', 'set-not-null'],
    ['VACUUM', 'rebuild-table'],
    ["ATTACH 'x.db' AS x", 'create-schema'],
    ['PRAGMA foreign_keys(0)', 'set-session'],
    ['PRAGMA table_info(t)', 'read-rows'],
    ['REPLACE INTO t VALUES (1)', 'write-rows'],
    ['SAVEPOINT s', 'transaction'],
  ])('%s is %s', (sql, kind) => {
    expect(changesOf(sql).map((change) => change.kind)).toEqual([kind]);
  });

  test('a column with all that can stand beside it', () => {
    const [change] = changesOf(
      'CREATE TABLE t (a INTEGER CONSTRAINT n NOT NULL ON CONFLICT IGNORE DEFAULT "x" COLLATE NoCase REFERENCES p (b) DEFERRABLE INITIALLY DEFERRED, g TEXT GENERATED ALWAYS AS (a || 1) STORED)',
    );
    if (change?.kind !== 'create-table') throw new Error('no table');
    expect(change.spec.columns[0]).toMatchObject({
      notNull: true,
      default: { text: "'x'" },
      collation: { name: 'nocase' },
      attributes: { 'not-null-name': 'n', 'conflict-not-null': 'ignore' },
    });
    expect(change.spec.columns[1]).toMatchObject({ type: { text: 'TEXT' }, generated: { stored: true, expression: { text: 'a || 1' } } });
    expect(change.spec.constraints[0]).toMatchObject({ kind: 'foreign-key', deferrable: true, initiallyDeferred: true, column: 'a' });
  });

  test('what a view and a trigger use', () => {
    const [view, trigger] = changesOf(
      'CREATE VIEW v AS WITH w AS (SELECT a FROM t) SELECT w.a, u.b FROM w JOIN u ON u.c = w.a; CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE u SET b = new.a WHERE c = 1; END',
    );
    expect(view?.kind === 'create-view' ? view.spec.uses : []).toEqual([
      { relation: { name: 't' }, columns: ['a'] },
      { relation: { name: 'u' }, columns: ['c', 'b'] },
    ]);
    expect(trigger?.kind === 'create-trigger' ? trigger.trigger.body : undefined).toMatchObject({
      uses: [
        { relation: { name: 'u' }, columns: ['c'] },
        { relation: { name: 't' }, columns: ['a'] },
      ],
      assigns: [{ relation: { name: 'u' }, columns: ['b'] }],
    });
  });

  test('virtual tables come with the tables behind them', () => {
    const names = changesOf("CREATE VIRTUAL TABLE f USING fts5(a, content='')").map((change) => ('table' in change ? change.table?.name : ''));
    expect(names).toEqual(['f', 'f_data', 'f_idx', 'f_docsize', 'f_config']);
  });
});

describe('hard texts', () => {
  test.each([
    ['parentheses', `SELECT ${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['columns', `CREATE TABLE t (${Array.from({ length: 40_000 }, (_, at) => `c${at}`).join(', ')})`],
    ['a megabyte', `SELECT '${'x'.repeat(1_000_001)}'`],
    ['NUL', 'SELECT \0'],
  ])('%s are opaque at once', (_, text) => {
    const start = performance.now();
    expect(read(text)[0]?.reading.kind).toBe('opaque');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('mutated statements never throw', () => {
    const seeds = [
      'CREATE TABLE "a" (b TEXT DEFAULT (1), CHECK (b > 0));',
      'CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;',
      'ALTER TABLE a ADD CONSTRAINT x UNIQUE (b);',
      "INSERT INTO a SELECT [b], x'00' FROM c WHERE d IN (1, 2);",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.nat(60), fc.string({ maxLength: 6 }), fc.nat(8), (seed, at, inserted, cut) => {
        const text = seed.slice(0, at) + inserted + seed.slice(at + cut);
        for (const statement of read(text)) expect(text.slice(statement.span.start, statement.span.end)).toBe(statement.text);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

test('texts that differ in blanks, comments, case and quotes have one token stream', () => {
  expect(tokenStream('create  table [Users] (`Id` int); -- x')).toBe(tokenStream('CREATE TABLE "users" (id INT);'));
  expect(tokenStream("SELECT 'A'")).not.toBe(tokenStream("SELECT 'a'"));
});

describe('time grows no faster than the text', () => {
  const list = (size: number, one: (i: number) => string): string => Array.from({ length: size / 8 }, (_, i) => one(i)).join('');
  test.each<[string, (size: number) => string]>([
    ['joins', (size) => `create view v as select 1 from t${list(size, (i) => ` join u${i} on u${i}.a = t.a`)}`],
    ['joins by names of columns', (size) => `create view v as select 1 from t${list(size, (i) => ` join u${i} using (a)`)}`],
    ['unions', (size) => `create view v as select 1${list(size, (i) => ` union select a from t${i}`)}`],
    ['columns of a view', (size) => `create view v as select 1${list(size, (i) => `, a${i} as b${i}`)} from t`],
    ['rows', (size) => `insert into t (a, b) values (1, 'a')${list(size, (i) => `, (${i}, 'a')`)}`],
    ['statements of a trigger', (size) => `create trigger g after insert on t begin ${list(size, (i) => `update u${i} set a = new.a; `)}end`],
  ])('%s', (_, make) => {
    expect(read(make(10_000)).map(({ reading }) => reading.kind)).toEqual(['changes']);
    expect(growth(read, make)).toBeLessThan(30);
  });

  test('more queries with names than the parser can compare are not read', () => {
    const text = `with c as (select 1)${list(60_000, (i) => `, c${i} as (select 1)`)} select 1`;
    expect(read(text).map(({ reading }) => reading)).toEqual([{ kind: 'opaque', why: 'It names more queries than can be told apart' }]);
  });
});
