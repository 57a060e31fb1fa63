import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { readSections } from '../../src/engine/sections.ts';
import type { Framework, MigrationFile, MigrationSection } from '../../src/model/migration.ts';
import type { Rule } from '../../src/model/rule.ts';
import { analyzeChange, migration, target } from './migrations.ts';

beforeAll(() => postgres.load());

const noRules: readonly Rule[] = [];
const textsOf = (file: MigrationFile): readonly string[] =>
  readSections(file, postgres, target, 'judged').flatMap(({ statements }) => statements.map(({ text }) => text));

/** For each step: its change, the number of its transaction, and who had opened one before it. */
function transactions(...files: readonly MigrationFile[]): readonly string[] {
  const { files: judged } = analyzeChange({ files, rules: noRules });
  return judged.flatMap(({ steps }) =>
    steps.map(({ change, transaction, before }) => `${change.kind} ${transaction} ${before.transaction?.openedBy ?? 'none'}`),
  );
}

/** One file, sent in a certain way. */
function sent(sending: MigrationSection['sending'], text: string): MigrationFile {
  const file = migration('1.sql', text);
  return { ...file, sections: [{ direction: 'up', start: 0, end: text.length, sending, because: 'B.' }] };
}

describe('what of a file runs', () => {
  test.each<[Framework, string, readonly string[]]>([
    ['dbmate', '-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;\n', ['SELECT 1']],
    ['goose', '-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n', ['SELECT 1']],
    ['goose', '-- +goose Up\n-- +goose StatementBegin\nSELECT 1; SELECT 2;\n-- +goose StatementEnd\n', ['SELECT 1; SELECT 2']],
    ['plain', '\ufeffSELECT 1;\r\nSELECT 2', ['SELECT 1', 'SELECT 2']],
  ])('%s: %j', (framework, text, texts) => {
    expect(textsOf(migration('1_x.sql', text, framework))).toEqual(texts);
  });

  test('what is for another engine does not run', () => {
    const text =
      '--liquibase formatted sql\n--changeset a:1 dbms:postgresql\nSELECT 1;\n--changeset a:2 dbms:mysql\nSELECT 2;\n--changeset a:3\nSELECT 3;\n';
    expect(textsOf(migration('1.sql', text, 'liquibase'))).toEqual(['SELECT 1', 'SELECT 3']);
  });

  test.each<[string, Framework, string, readonly string[]]>([
    [
      'the data of a COPY',
      'plain',
      "COPY t FROM stdin;\né\t;'\n\\N\t\\n\n\\.\nSELECT 1;\n",
      ["COPY t FROM stdin;\né\t;'\n\\N\t\\n\n\\.", 'SELECT 1'],
    ],
    [
      'two COPYs of a dump',
      'rails-structure',
      'COPY t FROM stdin;\r\nx;\r\n\\.\r\n\r\nCOPY u FROM stdin;\r\n\\.\r\nSELECT 1;\r\n',
      ['COPY t FROM stdin;\r\nx;\r\n\\.', 'COPY u FROM stdin;\r\n\\.', 'SELECT 1'],
    ],
    ['commands of psql', 'sqitch', '\\set ON_ERROR_STOP on\nSELECT 1;\n\\echo done\nSELECT 2;\n', ['SELECT 1', 'SELECT 2']],
  ])('%s never reaches the server, and what follows is read in its place', (_, framework, text, pieces) => {
    const file = migration('1.sql', text, framework);
    const found = readSections(file, postgres, target, 'judged').flatMap(({ statements }) =>
      statements.map(({ span }) => text.slice(span.start, span.end)),
    );
    expect(found).toEqual(pieces);
  });

  test('what stands in a branch of psql may not run, and a file that psql would read is not known', () => {
    const [read] = readSections(migration('1.sql', '\\if :x\nDROP TABLE t;\n\\endif\n\\i other.sql\nDROP TABLE u;\n'), postgres, target, 'judged');
    expect(read?.statements.map(({ text, reading, changes }) => [text, reading.kind, changes[0]?.conditional === true])).toEqual([
      ['DROP TABLE t', 'changes', true],
      ['\\i other.sql', 'opaque', false],
      ['DROP TABLE u', 'changes', false],
    ]);
  });
});

describe('who opens a transaction', () => {
  test('each statement by itself: a number each, and BEGIN to COMMIT one', () => {
    expect(transactions(sent('each', 'CREATE TABLE a (); BEGIN; CREATE TABLE b (); COMMIT; CREATE TABLE c ();'))).toEqual([
      'create-table 1 none',
      'transaction 2 none',
      'create-table 2 statement',
      'transaction 2 statement',
      'create-table 3 none',
    ]);
  });

  test('the tool: one for the whole section, until the file itself commits', () => {
    expect(transactions(sent('wrapped', 'CREATE TABLE a (); CREATE TABLE b (); COMMIT; CREATE TABLE c ();'))).toEqual([
      'create-table 1 tool',
      'create-table 1 tool',
      'transaction 1 tool',
      'create-table 2 none',
    ]);
  });

  test('one string: several statements share an implicit one, a single one does not', () => {
    expect(transactions(sent('one-string', 'CREATE TABLE a ();'))).toEqual(['create-table 1 none']);
    expect(transactions(sent('one-string', 'CREATE TABLE a (); CREATE TABLE b ();'))).toEqual(['create-table 1 implicit', 'create-table 1 implicit']);
  });

  test('one string with BEGIN and COMMIT inside: BEGIN takes over what runs already, and a new one begins after COMMIT', () => {
    expect(transactions(sent('one-string', 'CREATE TABLE a (); BEGIN; CREATE TABLE b (); COMMIT; CREATE TABLE c (); CREATE TABLE d ();'))).toEqual([
      'create-table 1 implicit',
      'transaction 1 implicit',
      'create-table 1 statement',
      'transaction 1 statement',
      'create-table 2 implicit',
      'create-table 2 implicit',
    ]);
    expect(transactions(sent('one-string', 'BEGIN; CREATE TABLE a (); COMMIT;'))).toEqual([
      'transaction 1 none',
      'create-table 1 statement',
      'transaction 1 statement',
    ]);
  });

  test('ROLLBACK in a string undoes what the string did before it', () => {
    const { after } = analyzeChange({ files: [sent('one-string', 'CREATE TABLE a (); ROLLBACK; CREATE TABLE b ();')], rules: noRules });
    expect([...after.catalog.relations.values()].map(({ name }) => name)).toEqual(['b']);
  });

  test('two files never share one, unless the tool keeps one over the whole run', () => {
    const two = (framework: Framework): readonly string[] =>
      transactions(migration('0001_a.sql', 'CREATE TABLE a ();', framework), migration('0002_b.sql', 'CREATE TABLE b ();', framework));
    expect(two('drizzle')).toEqual(['create-table 1 tool', 'create-table 1 tool']);
    expect(two('sqlx')).toEqual(['create-table 1 tool', 'create-table 2 tool']);
    expect(transactions(sent('each', 'BEGIN; CREATE TABLE a ();'), { ...sent('each', 'CREATE TABLE b ();'), path: '2.sql' }).at(-1)).toBe(
      'create-table 2 none',
    );
  });

  test('settings of a session end with the file', () => {
    const { after, files } = analyzeChange({
      files: [sent('each', 'CREATE SCHEMA s; SET search_path = s;'), { ...sent('each', 'CREATE TABLE t ();'), path: '2.sql' }],
      rules: noRules,
    });
    expect(files[0]?.after.session.searchPath).toEqual(['s']);
    expect([...after.catalog.relations.values()].map(({ schema }) => schema)).toEqual(['public']);
  });
});
