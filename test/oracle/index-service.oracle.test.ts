import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { serviceOf, type Service } from '../../src/model/index-service.ts';
import type { Index, Table } from '../../src/model/objects.ts';
import { startEngine, type Engine } from './engine.ts';
import { pathOf, sqlOf, standing, tables, trials, type Trial } from './index-trials.ts';
import { startServer, type Server } from './mariadb-server.ts';

beforeAll(async () => {
  for (const dialect of Object.values(dialects)) await dialect.load();
});

/** Holds what is said of a trial to what an engine does, and counts the answers so that none of them goes unasked. */
function tally(): { readonly seen: Record<'served' | 'unserved' | 'ordered' | 'covering', number>; count(service: Service | undefined): void } {
  const seen = { served: 0, unserved: 0, ordered: 0, covering: 0 };
  return {
    seen,
    count(service) {
      seen[service === undefined ? 'unserved' : 'served']++;
      if (service?.order === true) seen.ordered++;
      if (service?.covering === true) seen.covering++;
    },
  };
}

/** The columns of the first parts that a service finds rows by. */
const found = ({ parts }: Index, { equal, range }: Service): readonly string[] =>
  parts.slice(0, equal + (range ? 1 : 0)).map(({ column, expression }) => column ?? expression?.text ?? '');

const subjectOf = (trial: Trial, table: Table, index: Index): string =>
  `${trial.table}\n${trial.index}\n${sqlOf(trial)}\n${table.name} ${index.name}`;

describe('PostgreSQL plans as we say', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine.stop());

  test('with sequential scans off, the planner uses the index that serves', async () => {
    const { seen, count } = tally();
    await engine.run(['SET enable_seqscan = off', 'SET enable_sort = off', 'SET enable_incremental_sort = off']);
    for (const trial of fc.sample(trials('postgres'), { numRuns: 700, seed: 20 })) {
      const { table, index } = standing('postgres', trial);
      const service = serviceOf(table, index, pathOf(trial), 'postgres');
      count(service);
      const bitmap = service?.contents === true && index.method !== 'gist' ? 'on' : 'off';
      const outcomes = await engine.run([
        `SET enable_bitmapscan = ${bitmap}`,
        'DROP TABLE IF EXISTS t',
        trial.table,
        trial.index,
        `EXPLAIN (COSTS OFF) ${sqlOf(trial)}`,
      ]);
      const subject = subjectOf(trial, table, index);
      expect(
        outcomes.filter(({ ok }) => !ok),
        subject,
      ).toEqual([]);
      const plan = (outcomes.at(-1)?.rows ?? []).map((row) => String(row['QUERY PLAN'])).join('\n');
      const conditions = /Index Cond: (.*)/.exec(plan)?.[1] ?? '';
      if (service === undefined) {
        // PGlite's own collation is C, in which any B-tree finds beginnings; ours is not known to be.
        if (index.predicate !== undefined || trial.conditions.some(({ operator }) => operator === 'LIKE')) continue;
        const [first] = index.parts;
        expect(plan.includes(' i ') && conditions.includes(first?.column ?? first?.expression?.text ?? ''), `${subject}\n${plan}`).toBe(false);
        continue;
      }
      expect(plan, subject).toMatch(/\bi\b/);
      const implied = index.predicate?.text ?? '';
      for (const column of found(index, service).filter((each) => !implied.includes(each)))
        expect(conditions, `${subject}\n${plan}`).toContain(column);
      if (service.order) expect(plan, subject).not.toContain('Sort');
      if (service.covering && service.equal > 0) expect(plan, subject).toContain('Index Only Scan');
    }
    console.log('PostgreSQL:', seen);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});

describe('SQLite plans as we say', () => {
  test('an index that serves is searched, and one that does not is not', async () => {
    const { Database } = await initSqlJs();
    const { seen, count } = tally();
    for (const trial of fc.sample(trials('sqlite'), { numRuns: 1500, seed: 21 })) {
      const { table, index } = standing('sqlite', trial);
      const service = serviceOf(table, index, pathOf(trial), 'sqlite');
      count(service);
      const database = new Database();
      database.run(trial.table);
      database.run(trial.index);
      const subject = subjectOf(trial, table, index);
      const explain = (sql: string): string => (database.exec(`EXPLAIN QUERY PLAN ${sql}`)[0]?.values ?? []).map((row) => String(row[3])).join('\n');
      const plan = explain(service === undefined ? sqlOf(trial) : sqlOf(trial, 'INDEXED BY i'));
      database.close();
      if (service === undefined) {
        expect(plan, subject).not.toMatch(/SEARCH t USING (?:COVERING )?INDEX i\b/);
        continue;
      }
      const terms = /INDEX i(?: \((.*)\))?/.exec(plan)?.[1] ?? '';
      expect(plan, subject).toMatch(/INDEX i\b/);
      for (const column of found(index, service)) expect(terms, `${subject}\n${plan}`).toContain(column.includes('(') ? '<expr>' : column);
      if (service.order) expect(plan, subject).not.toContain('ORDER BY');
      if (service.covering) expect(plan, subject).toContain('COVERING');
    }
    console.log('SQLite:', seen);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});

describe('MariaDB plans as we say', () => {
  let server: Server | undefined;
  beforeAll(async () => {
    server = await startServer('lockkeeper_index_service');
    await server?.reset();
  });
  afterAll(async () => server?.stop());

  test('a forced index that serves is used, and one that does not is not', async (context) => {
    if (server === undefined) return context.skip('no MariaDB answers');
    const { seen, count } = tally();
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `(${at}, ${at % 7}, ${at % 5}, ${at % 3}, ${at}, 'w${at % 9}', 'x${at}', ${at % 2 ? 'NULL' : "'2024-01-01'"})`,
    );
    const made = tables.mariadb;
    // Under another collation than the column's the server sorts by a column that is held to one text.
    const prepared = ['SET NAMES utf8mb4 COLLATE utf8mb4_general_ci', made, `INSERT INTO t VALUES ${rows.join(', ')}`, 'CREATE INDEX i ON t (ca)'];
    for (const trial of fc.sample(trials('mariadb'), { numRuns: 250, seed: 22 })) {
      const { table, index } = standing('mariadb', trial);
      const service = serviceOf(table, index, pathOf(trial), 'mariadb');
      count(service);
      const subject = subjectOf(trial, table, index);
      for (const sql of [...prepared.splice(0), 'DROP INDEX i ON t', trial.index, 'ANALYZE TABLE t'])
        expect(await server.run(sql), subject).toBeUndefined();
      const [row] = await server.rows(`EXPLAIN ${sqlOf(trial, 'FORCE INDEX (i)')}`);
      const [type, key, extra] = [row?.['type'], row?.['key'], String(row?.['Extra'])].map(String);
      const told = `${subject}\n${JSON.stringify(row)}`;
      if (/no matching row|Impossible/i.test(extra ?? '')) continue;
      if (service === undefined) {
        expect(['ALL', 'index'], told).toContain(type);
        continue;
      }
      expect(key, told).toBe('i');
      if (service.equal > 0 || service.range) expect(['const', 'ref', 'ref_or_null', 'range', 'eq_ref'], told).toContain(type);
      if (service.order) expect(extra, told).not.toContain('filesort');
      if (service.covering) expect(extra, told).toContain('Using index');
    }
    console.log('MariaDB:', seen);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});
