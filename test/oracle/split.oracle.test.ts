import { PGlite } from '@electric-sql/pglite';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tree } from '../../src/model/ports.ts';
import type { DialectId } from '../../src/model/target.ts';
import { normalizeTable } from '../../src/run/normalize.ts';
import type { Normalization } from '../../src/theory/normalization.ts';
import { startServer, type Server } from './mariadb-server.ts';

type Row = Readonly<Record<string, unknown>>;

/** An engine with an empty database. */
interface Engine {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Row[]>;
}

/** A table whose values depend on each other as the policy says, with rows that keep to it. */
interface Sample {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
  readonly policy: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly parts: readonly string[];
}

const numbers = Array.from({ length: 60 }, (_, at) => at);
const samples: readonly Sample[] = [
  {
    name: 'zip, city and state',
    table: 'addresses',
    sql: 'CREATE TABLE addresses (id integer PRIMARY KEY, street varchar(40), zip varchar(10) NOT NULL, city varchar(40), state varchar(40));\nCREATE INDEX addresses_city ON addresses (city);\nCREATE INDEX addresses_street ON addresses (street);',
    policy: 'addresses: ["zip -> city, state"]',
    rows: numbers.map((n) => [n, `street ${n % 9}`, `z${n % 7}`, n % 7 === 3 ? null : `city ${(n % 7) % 3}`, `state ${(n % 7) % 2}`]),
    parts: ['addresses', 'zips'],
  },
  {
    name: 'a chain of two, a part of the key, and a copy',
    table: 'shipments',
    sql: [
      'CREATE TABLE suppliers (id integer PRIMARY KEY, name varchar(40) NOT NULL);',
      `INSERT INTO suppliers (id, name) VALUES ${[0, 1, 2, 3, 4].map((n) => `(${n}, 'supplier ${n}')`).join(', ')};`,
      'CREATE TABLE shipments (order_id integer, part_id integer, supplier_id integer NOT NULL, supplier_name varchar(40), city varchar(40) NOT NULL, status integer, weight integer, qty integer NOT NULL, PRIMARY KEY (order_id, part_id), CONSTRAINT of_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id));',
    ].join('\n'),
    policy: 'shipments: ["supplier_id -> city", "city -> status", "part_id -> weight"]',
    rows: numbers.map((n) => [n % 12, n, n % 5, `supplier ${n % 5}`, `city ${(n % 5) % 3}`, 10 * ((n % 5) % 3), n * 3, n + 1]),
    parts: ['shipments', 'parts', 'cities', 'shipments_supplier_id'],
  },
  {
    name: 'a determinant of one column and one of two',
    table: 'lots',
    sql: 'CREATE TABLE lots (id integer PRIMARY KEY, county varchar(20) NOT NULL, lot integer NOT NULL, zone varchar(20) NOT NULL, grade integer NOT NULL, tax integer, price integer, UNIQUE (county, lot));',
    policy: 'lots: ["county -> tax", "zone, grade -> price"]',
    rows: numbers.map((n) => [n, `c${n % 4}`, n, `z${n % 3}`, n % 5, 7 * (n % 4), 100 * (n % 3) + (n % 5)]),
    parts: ['lots', 'counties', 'lots_zone_grade'],
  },
  {
    name: 'a determinant that may be NULL, where nothing hangs on it',
    table: 'visits',
    sql: 'CREATE TABLE visits (id integer PRIMARY KEY, room integer, floor integer);',
    policy: 'visits: ["room -> floor"]',
    rows: numbers.map((n) => (n % 4 === 0 ? [n, null, null] : [n, n % 6, (n % 6) % 3])),
    parts: ['visits', 'rooms'],
  },
];

const literal = (value: unknown): string => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${String(value)}'`);

function treeOf(files: Readonly<Record<string, string>>): Tree {
  const read = async (paths: readonly string[]): Promise<ReadonlyMap<string, string>> =>
    new Map(paths.flatMap((path) => (files[path] === undefined ? [] : [[path, files[path]] as const])));
  return { title: 'a sample', list: async () => Object.keys(files), read };
}

const normalize = (sample: Sample, dialect: DialectId): Promise<Normalization> =>
  normalizeTable(
    treeOf({ 'migrations/001_base.sql': sample.sql, '.github/lockkeeper.yml': `version: 1\ndependencies:\n  ${sample.policy}\n` }),
    sample.table,
    { dialect },
  );

/** Rows that the split of the last sample cannot take: two floors of a room, and a floor of no room. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['(1, 5, 1), (2, 5, 2)', /unique|duplicate/i],
  ['(1, 5, 1), (2, NULL, 2)', /null/i],
];

/** Runs the split upon rows that would lose something by it. */
async function refuses(rows: string, dialect: DialectId, engine: Engine): Promise<void> {
  const sample = samples.at(-1);
  if (sample === undefined) throw new Error('no sample');
  const { steps } = await normalize(sample, dialect);
  for (const statement of [sample.sql, `INSERT INTO visits VALUES ${rows}`, ...steps.flatMap(({ sql }) => sql)]) await engine.run(statement);
}

const sorted = (rows: readonly Row[]): readonly string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.keys(row)
          .toSorted()
          .map((name) => [name, row[name]]),
      ),
    )
    .toSorted();

/** Runs the split upon the rows, and joins what comes of it. */
async function holds(sample: Sample, dialect: DialectId, engine: Engine): Promise<void> {
  const found = await normalize(sample, dialect);
  expect(found.fault).toBeUndefined();
  expect([found.home.name, ...found.extracts.map(({ name }) => name)].toSorted()).toEqual(sample.parts.toSorted());
  for (const statement of sample.sql.split(';\n')) await engine.run(statement);
  const columns = found.table.columns.map(({ name }) => name);
  const values = sample.rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
  await engine.run(`INSERT INTO ${sample.table} (${columns.join(', ')}) VALUES ${values}`);
  const listed = columns.join(', ');
  const before = await engine.rows(`SELECT ${listed} FROM ${sample.table}`);
  expect(before).toHaveLength(sample.rows.length);
  for (const statement of found.steps.flatMap(({ sql }) => sql)) await engine.run(statement);
  const kept = columns.filter((column) => !found.copies.includes(column));
  const join = found.extracts.toReversed().map(({ name }) => `NATURAL LEFT JOIN ${name}`);
  const after = await engine.rows(`SELECT ${kept.join(', ')} FROM ${[sample.table, ...join].join(' ')}`);
  const only = (row: Row): Row => Object.fromEntries(kept.map((column) => [column, row[column]]));
  expect(sorted(after)).toEqual(sorted(before.map(only)));
  const counted = await Promise.all(found.extracts.map(async ({ name }) => (await engine.rows(`SELECT 1 AS one FROM ${name}`)).length));
  for (const count of counted) expect(count).toBeGreaterThan(0);
}

const onPglite = (database: PGlite): Engine => ({
  run: async (sql) => void (await database.exec(sql)),
  rows: async (sql) => (await database.query<Row>(sql)).rows,
});

describe('on PostgreSQL (PGlite)', () => {
  test.each(refused)('%s: refused, and not lost', async (rows, says) => {
    const database = await PGlite.create();
    try {
      await expect(refuses(rows, 'postgres', onPglite(database))).rejects.toThrow(says);
    } finally {
      await database.close();
    }
  });

  test.each(samples.map((sample) => [sample.name, sample] as const))('%s: the parts load, and their join is the table again', async (_, sample) => {
    const database = await PGlite.create();
    try {
      await holds(sample, 'postgres', onPglite(database));
    } finally {
      await database.close();
    }
  });
});

describe('on SQLite', () => {
  async function withDatabase(task: (engine: Engine) => Promise<void>): Promise<void> {
    const { Database } = await initSqlJs();
    const database = new Database();
    try {
      database.run('PRAGMA foreign_keys = ON');
      await task({
        run: async (sql) => void database.run(sql),
        rows: async (sql) =>
          database
            .exec(sql)
            .flatMap(({ columns, values }) => values.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])))),
      });
      expect(database.exec('PRAGMA foreign_key_check')).toEqual([]);
    } finally {
      database.close();
    }
  }

  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => withDatabase((engine) => holds(sample, 'sqlite', engine)));

  test.each(refused)('%s: refused, and not lost', (rows, says) =>
    withDatabase((engine) => expect(refuses(rows, 'sqlite', engine)).rejects.toThrow(says)),
  );
});

describe('on MariaDB', () => {
  let server: Server | undefined;
  beforeAll(async () => {
    server = await startServer('lockkeeper_split');
    if (server === undefined) console.warn('skipped: no MariaDB answers at MARIADB_HOST');
  });
  afterAll(() => server?.stop());

  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_, sample) => {
    if (server === undefined) return;
    const { run, rows, reset } = server;
    await reset();
    await holds(sample, 'mariadb', {
      async run(sql) {
        expect(await run(sql), sql).toBeUndefined();
      },
      rows,
    });
  });

  test.each(refused)('%s: refused, and not lost', async (rows, says) => {
    if (server === undefined) return;
    const { run, rows: read, reset } = server;
    await reset();
    const failing = refuses(rows, 'mariadb', {
      async run(sql) {
        const fault = await run(sql);
        if (fault !== undefined) throw new Error(fault);
      },
      rows: read,
    });
    await expect(failing).rejects.toThrow(says);
  });
});
