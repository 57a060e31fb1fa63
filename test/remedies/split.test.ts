import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { analyzeCase, loadDialects, type RuleCase } from '../support/rule-tester.ts';

/** What is offered where a column determines another, with all rules looking on: titles, or the SQL of a step. */
function offered(testCase: Omit<RuleCase, 'name'>): readonly string[] {
  const { findings } = analyzeCase(rules, { name: 'split', declares: { addresses: ['zip -> city'] }, ...testCase });
  const found = findings.filter(({ rule }) => rule === 'normal-form/column-determines-column');
  expect(found).toHaveLength(1);
  return found.flatMap(({ remedies }) =>
    remedies.flatMap((remedy) => (remedy.kind === 'plan' ? remedy.steps.map(({ sql, title }) => sql ?? title) : [])),
  );
}

const fill = [
  'INSERT INTO zips (zip, city)',
  'SELECT DISTINCT s.zip, s.city FROM addresses AS s',
  'WHERE NOT EXISTS (SELECT 1 FROM zips AS t WHERE t.zip = s.zip);',
].join('\n');
const later = [
  'Release code that reads city from zips, and writes them there alone',
  'In a later pull request, when no running release asks for them: drop city from addresses',
];

describe('a table is split by a dependency', () => {
  beforeAll(loadDialects);

  test('that the pull request makes: no row has to be moved', () => {
    expect(offered({ sql: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text, city text);' })).toEqual([
      'CREATE TABLE zips (\n  zip text NOT NULL,\n  city text,\n  PRIMARY KEY (zip)\n);',
      'ALTER TABLE addresses DROP COLUMN city;',
      'ALTER TABLE addresses ADD CONSTRAINT addresses_zip_fkey FOREIGN KEY (zip) REFERENCES zips (zip) NOT VALID;',
      'ALTER TABLE addresses VALIDATE CONSTRAINT addresses_zip_fkey;',
    ]);
  });

  test('that stood before: the rows are moved while both releases run', () => {
    expect(
      offered({ given: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text NOT NULL);', sql: 'ALTER TABLE addresses ADD COLUMN city text;' }),
    ).toEqual([
      'CREATE TABLE zips (\n  zip text NOT NULL,\n  city text,\n  PRIMARY KEY (zip)\n);',
      'Release code that writes zips, too',
      fill,
      'ALTER TABLE addresses ADD CONSTRAINT addresses_zip_fkey FOREIGN KEY (zip) REFERENCES zips (zip) NOT VALID;',
      'ALTER TABLE addresses VALIDATE CONSTRAINT addresses_zip_fkey;',
      ...later,
    ]);
  });

  test('by a column that may be NULL: a row without it that has a city is not lost, but refused', () => {
    expect(
      offered({ given: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text);', sql: 'ALTER TABLE addresses ADD COLUMN city text;' })[2],
    ).toBe(fill.replace('WHERE NOT', 'WHERE (s.zip IS NOT NULL OR s.city IS NOT NULL) AND NOT'));
  });

  test.each(['mysql', 'mariadb'] as const)('on %s', (dialect) => {
    expect(
      offered({
        dialect,
        version: dialect === 'mysql' ? '8.0' : '10.11',
        given: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip varchar(10) CHARACTER SET utf8mb4 NOT NULL);',
        sql: 'ALTER TABLE addresses ADD COLUMN city varchar(80);',
      }),
    ).toEqual([
      'CREATE TABLE zips (\n  zip varchar(10) CHARACTER SET utf8mb4 NOT NULL,\n  city varchar(80),\n  PRIMARY KEY (zip)\n);',
      'Release code that writes zips, too',
      fill,
      'Hold addresses to zips by a foreign key, when writes can wait for it',
      ...later,
    ]);
  });

  test('on SQLite, where a foreign key comes only when the table is made anew', () => {
    expect(
      offered({
        dialect: 'sqlite',
        version: '3.40',
        given: 'CREATE TABLE addresses (id INTEGER PRIMARY KEY, zip TEXT NOT NULL);',
        sql: 'ALTER TABLE addresses ADD COLUMN city TEXT;',
      }),
    ).toEqual([
      'CREATE TABLE zips (\n  zip TEXT NOT NULL,\n  city TEXT,\n  PRIMARY KEY (zip)\n) WITHOUT ROWID;',
      'Release code that writes zips, too',
      fill,
      ...later,
    ]);
  });

  test('not where the SQL would be refused', () => {
    const text = 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text, city varchar(80));';
    expect(offered({ dialect: 'mysql', version: '8.0', sql: text })).toEqual([]);
    expect(offered({ sql: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text, city point);' })).toEqual([]);
  });

  test('under another name where the name is taken', () => {
    expect(
      offered({ given: 'CREATE TABLE zips (a int PRIMARY KEY);', sql: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text, city text);' })[0],
    ).toMatch(/^CREATE TABLE addresses_zip \(/);
  });
});
