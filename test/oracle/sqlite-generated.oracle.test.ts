import fc from 'fast-check';
import type { Database } from 'sql.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { schemaStatements } from '../../src/dialects/sqlite/render/schema.ts';
import { loadSqliteReader } from '../../src/dialects/sqlite/read.ts';
import { openSqlite, ourSchema, seenSchema } from './sqlite-catalog.ts';
import { emptyState, readText, step } from './sqlite-replay.ts';

let open: () => Database;

beforeAll(async () => {
  await loadSqliteReader();
  open = await openSqlite();
});

const table = fc.constantFrom('users', 'Users', 'orders', '"order lines"', 'p');
const column = fc.constantFrom('id', 'a', 'A', 'b', '[c d]', 'e');
const type = fc.constantFrom('INTEGER', 'TEXT', 'VARCHAR(20)', '', 'REAL', 'integer');
const marks = fc.constantFrom(
  '',
  ' NOT NULL',
  " DEFAULT 'x'",
  ' DEFAULT 3',
  ' UNIQUE',
  ' COLLATE nocase',
  ' CHECK (a > 0)',
  ' REFERENCES users (id) ON DELETE CASCADE',
  ' REFERENCES p',
  ' GENERATED ALWAYS AS (1)',
  ' DEFAULT NULL',
);
const ending = fc.constantFrom('', '', '', ' WITHOUT ROWID', ' STRICT');
const tableParts = fc.constantFrom(
  '',
  '',
  ', PRIMARY KEY (id)',
  ', UNIQUE (a, b)',
  ', CHECK (a < b)',
  ', FOREIGN KEY (a) REFERENCES orders (b)',
  ', UNIQUE (id)',
);

const createTable = fc
  .tuple(
    table,
    fc.boolean(),
    fc.uniqueArray(fc.tuple(column, type, marks), { minLength: 1, maxLength: 4, selector: ([name]) => name.toLowerCase() }),
    tableParts,
    ending,
  )
  .map(
    ([name, ifNot, columns, parts, end]) =>
      `CREATE TABLE ${ifNot ? 'IF NOT EXISTS ' : ''}${name} (${columns.map(([own, kind, mark]) => `${own} ${kind}${mark}`).join(', ')}${parts})${end}`,
  );

const statement = fc.oneof(
  { weight: 5, arbitrary: createTable },
  fc.tuple(table, column, type, marks).map(([name, own, kind, mark]) => `ALTER TABLE ${name} ADD COLUMN ${own} ${kind}${mark}`),
  fc.tuple(table, column).map(([name, own]) => `ALTER TABLE ${name} DROP COLUMN ${own}`),
  fc.tuple(table, column, column).map(([name, own, to]) => `ALTER TABLE ${name} RENAME COLUMN ${own} TO ${to}`),
  fc.tuple(table, table).map(([name, to]) => `ALTER TABLE ${name} RENAME TO ${to}`),
  fc.tuple(table, fc.boolean()).map(([name, may]) => `DROP TABLE ${may ? 'IF EXISTS ' : ''}${name}`),
  fc
    .tuple(
      fc.constantFrom('i', 'I', 'j'),
      table,
      column,
      column,
      fc.constantFrom('', ' DESC', ' COLLATE rtrim'),
      fc.constantFrom('', ' WHERE a > 1'),
      fc.boolean(),
    )
    .map(
      ([index, name, own, other, mark, where, unique]) =>
        `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${index} ON ${name} (${own}${mark}, lower(${other}))${where}`,
    ),
  fc.tuple(fc.constantFrom('i', 'I', 'j'), fc.boolean()).map(([index, may]) => `DROP INDEX ${may ? 'IF EXISTS ' : ''}${index}`),
  fc.tuple(fc.constantFrom('v', 'users'), column, table).map(([view, own, name]) => `CREATE VIEW ${view} AS SELECT t.${own} FROM ${name} AS t`),
  fc.constantFrom('DROP VIEW v', 'DROP VIEW IF EXISTS v'),
  fc
    .tuple(table, column, table)
    .map(([name, own, other]) => `CREATE TRIGGER t AFTER INSERT ON ${name} BEGIN DELETE FROM ${other} WHERE ${own} = new.${own}; END`),
  fc.constantFrom('DROP TRIGGER t', 'DROP TRIGGER IF EXISTS T'),
);

/** Whether the engine takes a statement. */
function takes(database: Database, sql: string): string | undefined {
  try {
    database.run(sql);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('generated histories', () => {
  test('SQLite takes what the effects take, and its schema is the catalog', () => {
    let refused = 0;
    let taken = 0;
    fc.assert(
      fc.property(fc.array(statement, { minLength: 3, maxLength: 14 }), (history) => {
        const database = open();
        let state = emptyState();
        const ran: string[] = [];
        for (const sql of history) {
          const [read] = readText(sql);
          expect(read?.reading.kind).toBe('changes');
          if (read === undefined) continue;
          const said = step(state, read);
          const why = takes(database, sql);
          ran.push(`${sql}; -- ${why ?? 'taken'}`);
          expect(said.refusals.length > 0 ? 'refused' : 'taken', `${ran.join('\n')}\n${said.refusals.map(({ message }) => message).join('\n')}`).toBe(
            why === undefined ? 'taken' : 'refused',
          );
          if (why === undefined) taken++;
          else refused++;
          state = said.state;
        }
        expect(ourSchema(state.catalog), ran.join('\n')).toEqual(seenSchema(database));
        const again = open();
        for (const sql of schemaStatements(state.catalog)) expect(takes(again, sql), `${ran.join('\n')}\n${sql}`).toBeUndefined();
        expect(seenSchema(again), ran.join('\n')).toEqual(seenSchema(database));
        database.close();
        again.close();
      }),
      { numRuns: 400, seed: 20_260_101 },
    );
    expect(taken).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(500);
  });
});
