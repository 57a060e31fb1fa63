import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { replay } from '../../src/engine/replay.ts';
import { tablesOf } from '../../src/model/catalog.ts';
import { analyzeChange, emptyDatabase, migration, rulesIn, target } from './migrations.ts';

beforeAll(() => postgres.load());

const run = (...texts: readonly string[]): ReturnType<typeof replay>['after'] =>
  replay(
    texts.map((text, index) => migration(`${index + 1}.sql`, text)),
    emptyDatabase(),
    postgres,
    target,
  ).after;

describe('the history', () => {
  test('everything that it made has stood before', () => {
    const { catalog } = run('CREATE TABLE t (id int PRIMARY KEY);', 'ALTER TABLE t ADD COLUMN note text; CREATE INDEX i ON t (note);');
    const [table] = tablesOf(catalog);
    expect([table, ...(table?.columns ?? []), ...(table?.indexes ?? [])].map((one) => one?.origin)).toEqual(
      Array.from({ length: 5 }, () => ({ kind: 'base' })),
    );
  });

  test('each file begins with a session of its own, and nothing stays open', () => {
    const after = run('SET search_path = s; BEGIN;', 'CREATE TABLE t ();');
    expect(after).toMatchObject({ session: { searchPath: ['public'] } });
    expect(after.transaction).toBeUndefined();
    expect(tablesOf(after.catalog).map(({ schema }) => schema)).toEqual(['public']);
  });

  test('what was rolled back never came to be', () => {
    expect(tablesOf(run('BEGIN; CREATE TABLE t (); ROLLBACK; CREATE TABLE u ();').catalog).map(({ name }) => name)).toEqual(['u']);
  });

  test('down sections have not run', () => {
    const up = migration('1_t.sql', '-- migrate:up\nCREATE TABLE t ();\n-- migrate:down\nDROP TABLE t;\n', 'dbmate');
    expect(tablesOf(replay([up], emptyDatabase(), postgres, target).after.catalog)).toHaveLength(1);
  });
});

describe('what could not be followed', () => {
  const missing = 'deploy/object-does-not-exist';
  const change = [migration('2.sql', 'ALTER TABLE unknown ADD COLUMN note text;')];
  const judged = (history: string): readonly string[] => rulesIn(analyzeChange({ history: [migration('1.sql', history)], files: change }));

  test('a whole history tells what does not stand', () => {
    expect(judged('CREATE TABLE known ();')).toContain(missing);
  });

  test.each([
    ['a statement that could not be read', 'CREATE TABLE known (); CREATE TABEL unknown ();'],
    ['SQL that was built as it ran', "DO $$ BEGIN EXECUTE format('CREATE TABLE %I ()', current_setting('app.name')); END $$;"],
    ['a file that psql has read', '\\i unknown.sql'],
  ])('after %s, objects may stand that nothing told of', (_, history) => {
    expect(judged(history)).not.toContain(missing);
  });

  test('the same holds within the change itself', () => {
    const files = [
      migration('1.sql', 'CREATE TABLE known ();'),
      migration('2.sql', 'CREATE TABEL unknown (); ALTER TABLE unknown ADD COLUMN note text;'),
    ];
    expect(rulesIn(analyzeChange({ history: files.slice(0, 1), files: files.slice(1) }))).not.toContain(missing);
  });
});
