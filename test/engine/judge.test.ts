import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import type { Analysis } from '../../src/engine/analyze.ts';
import { findTable, tablesOf } from '../../src/model/catalog.ts';
import type { Framework } from '../../src/model/migration.ts';
import { analyzeChange, migration, rulesIn } from './migrations.ts';

beforeAll(() => postgres.load());

const base = migration('1_base.sql', 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);');

/** An edit of a file that stood on the base branch. */
function edited(before: string, after: string, framework: Framework = 'plain', path = '2_edited.sql'): Analysis {
  return analyzeChange({ history: [base, migration(path, before, framework)], files: [migration(path, after, framework)], framework });
}
const stepsOf = ({ files }: Analysis): readonly string[] => files.flatMap(({ steps }) => steps.map(({ change }) => change.kind));

describe('what each step sees', () => {
  test('what stood before it, what stands after it, and the table that it is about', () => {
    const { files } = analyzeChange({
      history: [base],
      files: [migration('2.sql', 'ALTER TABLE orders ADD COLUMN a int, DROP COLUMN note; CREATE TABLE fresh ();')],
    });
    const [drop, add, create] = files[0]?.steps ?? [];
    expect([drop, add, create].map((step) => [step?.change.kind, step?.table?.name])).toEqual([
      ['drop-column', 'orders'],
      ['add-column', 'orders'],
      ['create-table', 'fresh'],
    ]);
    expect(drop?.after).toBe(add?.before);
    expect(drop?.statement).toBe(add?.statement);
    expect(create && findTable(create.before, { name: 'fresh' })).toBeUndefined();
    expect(create && findTable(create.after, { name: 'fresh' })?.origin.kind).toBe('change');
    expect(add && findTable(add.after, { name: 'orders' })?.columns.map(({ name, origin }) => [name, origin.kind])).toEqual([
      ['id', 'base'],
      ['a', 'change'],
    ]);
  });

  test('the end of a file is seen before the tool closes what is open', () => {
    const { files, after } = analyzeChange({ files: [migration('1.sql', 'BEGIN; CREATE TABLE t ();')] });
    expect(files[0]?.after.transaction?.openedBy).toBe('statement');
    expect(after.transaction).toBeUndefined();
  });
});

describe('a file that stood before', () => {
  test('only its new statements are judged', () => {
    const analysis = edited('ALTER TABLE orders ADD COLUMN a int;', 'ALTER TABLE orders ADD COLUMN a int;\nCREATE INDEX i ON orders (a);');
    expect(stepsOf(analysis)).toEqual(['create-index']);
    expect(rulesIn(analysis)).toEqual(['locking/create-index-blocks-writes', 'migration/edited-migration']);
  });

  test.each([
    ['comments, blanks and the case of keywords', 'alter table orders add column a int;', '-- why\nALTER TABLE orders\r\n  ADD COLUMN a int;'],
    ['the order of statements', 'CREATE TABLE a ();\nCREATE TABLE b ();', 'CREATE TABLE b ();\nCREATE TABLE a ();'],
    ['what was taken out', 'CREATE TABLE a ();\nCREATE TABLE b ();', 'CREATE TABLE b ();'],
  ])('%s make nothing new', (_, before, after) => {
    expect(stepsOf(edited(before, after))).toEqual([]);
  });

  test.each<[Framework, string, string]>([
    [
      'goose',
      '-- +goose Up\nCREATE TABLE a ();\n-- +goose Down\nDROP INDEX orders_note;\nDROP TABLE a;\n',
      '-- +goose Up\nCREATE TABLE a ();\nDROP INDEX orders_note;\n-- +goose Down\nDROP TABLE a;\n',
    ],
    [
      'dbmate',
      '-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP INDEX orders_note;\n',
      '-- migrate:up\nCREATE TABLE a ();\nDROP INDEX orders_note;\n-- migrate:down\n',
    ],
  ])('a statement that moves from the way down to the way up of %s is new', (framework, before, after) => {
    expect(stepsOf(edited(before, after, framework))).toEqual(['drop-index']);
  });

  test('a directive that changes is no statement, and one more statement of the same words is', () => {
    expect(stepsOf(edited('-- +goose Up\nCREATE TABLE a ();\n', '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE TABLE a ();\n', 'goose'))).toEqual(
      [],
    );
    expect(stepsOf(edited('UPDATE orders SET note = 1;', 'UPDATE orders SET note = 1;\nUPDATE orders SET note = 1;'))).toEqual(['write-rows']);
  });

  test('what its old statements open and set holds for the new ones', () => {
    const { files } = edited(
      'BEGIN;\nSET search_path = s;\nCOMMIT;',
      'BEGIN;\nSET search_path = s;\nCREATE TABLE fresh (id int PRIMARY KEY);\nCOMMIT;',
    );
    const [step] = files[0]?.steps ?? [];
    expect(files[0]?.steps).toHaveLength(1);
    expect(step?.before).toMatchObject({ session: { searchPath: ['s'] }, transaction: { openedBy: 'statement' } });
  });

  test('under another name, what it said before is not new', () => {
    const before = migration('2_a.sql', 'CREATE INDEX i ON orders (note);');
    const after = migration('2_b.sql', 'CREATE INDEX i ON orders (note);\nDROP TABLE orders;');
    const changed = [{ path: after.path, previousPath: before.path, status: 'renamed' as const, before: before.text, after: after.text }];
    expect(stepsOf(analyzeChange({ history: [base, before], files: [after], changed }))).toEqual(['drop-table']);
  });

  test.each([
    ['a table', 'CREATE TABLE fresh (id bigint PRIMARY KEY);', 'CREATE TABLE fresh (id bigint PRIMARY KEY, note text);'],
    ['a column', 'ALTER TABLE orders ADD COLUMN a int;', 'ALTER TABLE orders ADD COLUMN a bigint;'],
  ])('%s that its old words have made is not in the way of its new ones', (_, before, after) => {
    expect(rulesIn(edited(before, after))).toEqual(['migration/edited-migration']);
    expect(rulesIn(analyzeChange({ history: [base, migration('2_edited.sql', before)], files: [migration('3_other.sql', after)] }))).toEqual([
      'deploy/name-is-taken',
    ]);
  });

  test('a repeatable one runs whole', () => {
    const view = 'CREATE OR REPLACE VIEW v AS SELECT id FROM orders;\n';
    expect(stepsOf(edited(view, `${view}CREATE OR REPLACE VIEW w AS SELECT id FROM v;`, 'flyway', 'R__views.sql'))).toEqual([
      'create-view',
      'create-view',
    ]);
  });
});

describe('a baseline', () => {
  const baseline = (text: string): ReturnType<typeof migration> => migration('B5__baseline.sql', text, 'flyway');

  test('runs on nothing, so that what stands is not in its way', () => {
    const whole = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE INDEX i ON orders (note);';
    const analysis = analyzeChange({ history: [migration('V1__base.sql', base.text, 'flyway')], files: [baseline(whole)], framework: 'flyway' });
    expect(rulesIn(analysis)).toEqual([]);
  });

  test('what runs after it meets the tables in use', () => {
    const next = migration('V6__index.sql', 'CREATE INDEX orders_note ON orders (note);', 'flyway');
    const analysis = analyzeChange({
      history: [migration('V1__base.sql', base.text, 'flyway')],
      files: [baseline(base.text), next],
      framework: 'flyway',
    });
    expect(rulesIn(analysis)).toContain('locking/create-index-blocks-writes');
  });

  test('without a history it is the beginning', () => {
    const { after } = analyzeChange({ files: [baseline(base.text)], framework: 'flyway' });
    expect(tablesOf(after.catalog).map(({ name }) => name)).toEqual(['orders']);
  });
});

describe('a schema dump', () => {
  const path = 'db/structure.sql';
  const dump = (text: string): ReturnType<typeof migration> => migration(path, text, 'rails-structure');
  const orders =
    'CREATE TABLE public.orders (\n    id integer NOT NULL,\n    note text\n);\nALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);\n';
  const judge = (before: string, after: string): Analysis =>
    analyzeChange({ history: [dump(before)], files: [dump(after)], framework: 'rails-structure' });

  test('a column more makes neither the table nor its key new', () => {
    const analysis = judge(orders, orders.replace('note text', 'note text,\n    at date'));
    expect(rulesIn(analysis)).toEqual([]);
    const table = findTable(analysis.after, { schema: 'public', name: 'orders' });
    expect(table?.origin.kind).toBe('base');
    expect(table?.columns.map(({ name, origin }) => [name, origin.kind])).toEqual([
      ['id', 'base'],
      ['note', 'base'],
      ['at', 'change'],
    ]);
    expect(analysis.timeline).toEqual([]);
  });

  test('what is new in it is judged as a part of the schema', () => {
    const analysis = judge(
      orders,
      `${orders}CREATE TABLE public.bare (name text);\nCREATE INDEX a ON public.orders USING btree (note);\nCREATE INDEX b ON public.orders USING btree (note);\n`,
    );
    expect(rulesIn(analysis)).toContain('schema/table-without-primary-key');
    expect(rulesIn(analysis)).toContain('index-redundancy/duplicate-of-another-index');
    expect(rulesIn(analysis).filter((rule) => rule.startsWith('locking/'))).toEqual([]);
  });

  test('what it no longer has is gone', () => {
    const note = 'CREATE TABLE public.notes (\n    id integer NOT NULL,\n    body text\n);\n';
    const versions = (...all: readonly number[]): string =>
      `INSERT INTO schema_migrations (version) VALUES\n${all.map((one) => `('${one}')`).join(',\n')};\n`;
    const before = `${orders}${note}${versions(1)}`;
    const tell = (after: string): readonly string[] => judge(before, after).findings.map(({ rule, place }) => `${place.line} ${rule}`);
    expect(tell(`${orders.replace(',\n    note text', '')}${note}${versions(2, 1)}`)).toEqual(['1 breaking-change/drop-column-loses-data']);
    expect(tell(`${orders.replace('note text', 'remark text')}${note}${versions(2, 1)}`)).toEqual([
      '1 breaking-change/rename-column-breaks-running-code',
    ]);
    expect(tell(`${orders}${versions(2, 1)}`)).toEqual(['6 breaking-change/drop-table-loses-data']);
    expect(tell(`${orders}${note.replace('notes', 'memos')}${versions(2, 1)}`)).toContain('10 breaking-change/rename-table-breaks-running-code');
    expect(tell(`${note}${orders}${versions(1)}`)).toEqual([]);
  });

  test('a new statement that cannot be read is shown', () => {
    expect(judge(orders, `${orders}CREATE TABEL x ();\n`).opaque).toMatchObject([{ file: path, line: 6 }]);
    expect(judge(`${orders}CREATE TABEL x ();\n`, `${orders}CREATE TABEL x ();\n`).opaque).toEqual([]);
  });

  test('a dump that is left alone still stands', () => {
    const other = migration('db/animals_structure.sql', 'CREATE TABLE public.cats (id bigint PRIMARY KEY);', 'rails-structure');
    const analysis = analyzeChange({
      history: [other, dump(orders)],
      files: [dump(orders.replace('note text', 'note varchar'))],
      framework: 'rails-structure',
    });
    expect(
      tablesOf(analysis.after.catalog)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['cats', 'orders']);
  });
});
