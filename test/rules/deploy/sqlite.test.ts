import inTransaction from '../../../src/rules/deploy/concurrently-in-transaction.ts';
import refused from '../../../src/rules/deploy/statement-is-refused.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  "CREATE TABLE notes (id INTEGER PRIMARY KEY, kind TEXT CHECK (kind IN ('a', 'b')), stars INTEGER CHECK (stars IS NULL OR stars BETWEEN 1 AND 5)); CREATE TABLE marks (id INTEGER PRIMARY KEY, points INTEGER, label TEXT) STRICT;";
const sqlite = { dialect: 'sqlite', version: '3.40', given } as const;

testRule(refused, {
  silent: [
    { name: 'values that the CHECKs let pass', ...sqlite, sql: "INSERT INTO notes (kind, stars) VALUES ('a', 5), (NULL, '1');" },
    { name: 'values that are not known', ...sqlite, sql: "INSERT INTO notes (kind, stars) VALUES (lower('C'), 3 + 3);" },
    { name: 'a value that a CHECK keeps out, and IGNORE passes over', ...sqlite, sql: "INSERT OR IGNORE INTO notes (kind) VALUES ('c');" },
    { name: 'a number as text in a STRICT table', ...sqlite, sql: "INSERT INTO marks (points, label) VALUES ('7', 8);" },
    { name: 'as many columns as are copied', ...sqlite, sql: 'INSERT INTO marks SELECT * FROM notes; INSERT INTO marks (id) SELECT id FROM notes;' },
    { name: 'a default that passes its CHECK', ...sqlite, sql: 'ALTER TABLE notes ADD COLUMN pieces INTEGER DEFAULT 1 CHECK (pieces > 0);' },
    { name: 'no default', ...sqlite, sql: 'ALTER TABLE notes ADD COLUMN pieces INTEGER CHECK (pieces > 0);' },
  ],
  speaks: [
    {
      name: 'a value that a CHECK keeps out',
      ...sqlite,
      sql: "INSERT INTO notes (kind) VALUES ('a'), ('c'); INSERT INTO notes (stars) VALUES (6);",
      says: [
        "The deploy stops here: the value 'c' for \"kind\" of \"notes\" does not pass CHECK (kind IN ('a', 'b')).",
        'The deploy stops here: the value \'6\' for "stars" of "notes" does not pass CHECK (stars IS NULL OR stars BETWEEN 1 AND 5).',
      ],
    },
    {
      name: 'a text in a column of numbers of a STRICT table',
      ...sqlite,
      sql: "INSERT INTO marks (points) VALUES ('many');",
      says: ['The deploy stops here: the value \'many\' for "points" of "marks" is no INTEGER, and the table is STRICT.'],
    },
    {
      name: 'fewer columns than are copied',
      ...sqlite,
      sql: 'INSERT INTO marks SELECT id, kind FROM notes;',
      says: ['The deploy stops here: "marks" has 3 columns for the 2 values of the statement.'],
    },
    {
      name: 'a default that its own CHECK does not let pass',
      ...sqlite,
      sql: 'ALTER TABLE notes ADD COLUMN pieces INTEGER DEFAULT 0 CHECK (pieces > 0);',
      says: ['The deploy stops here: the default of "pieces", 0, does not pass CHECK (pieces > 0), and every row that stands would hold it.'],
    },
  ],
});

testRule(inTransaction, {
  silent: [{ name: 'SQLite: one transaction after the other', ...sqlite, sql: 'BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 1; COMMIT;' }],
  speaks: [
    {
      name: 'SQLite: a transaction in that of the tool',
      ...sqlite,
      framework: 'goose',
      sql: '-- +goose Up\nBEGIN;\nSELECT 1;\n',
      says: ['The deploy stops here: BEGIN cannot run inside a transaction, and goose wraps each migration in a transaction.'],
    },
  ],
});
