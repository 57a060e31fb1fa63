import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import vain from '../../src/rules/index-design/query-cannot-use-index.ts';
import missing from '../../src/rules/index-design/query-has-no-index.ts';
import { findingsOf, loadDialects, type RuleCase } from '../support/rule-tester.ts';
import { startEngine, type Engine } from './engine.ts';

const schema = [
  'CREATE EXTENSION IF NOT EXISTS hstore',
  'CREATE EXTENSION IF NOT EXISTS ltree',
  'CREATE TABLE t (na int, nb bigint, ts text, tv varchar(60), at timestamptz, lt timestamp, fl boolean, ja jsonb, ar text[], rg int4range, ad inet, ve tsvector, po point, hs hstore, tr ltree)',
];

/** Conditions that an index may find rows by, about each column. */
const conditions = [
  'na = 1',
  'na IN (1, 2)',
  'nb > 5',
  'nb BETWEEN 1 AND 9',
  "ts = 'a'",
  "ts LIKE 'abc%'",
  "ts ILIKE '%abc%'",
  "ts ~* 'abc|def'",
  "ts SIMILAR TO '%(abc|def)%'",
  "ts LIKE '%' || 'abc' || '%'",
  "lower(tv) = 'a'",
  "lower(tv) LIKE '%abc%'",
  "tv ILIKE '%abc%'",
  "tv IS NOT DISTINCT FROM 'a'",
  "at > '2020-01-01'",
  "at::date = '2020-01-01'",
  "lt::date = '2020-01-01'",
  'fl',
  'NOT fl',
  'na IS NULL',
  `ja @> '{"a": 1}'`,
  `ja ? 'a'`,
  `ja @? '$.a'`,
  `ja -> 'a' ? 'b'`,
  `ja ->> 'a' = 'b'`,
  `(ja ->> 'n')::int = 4`,
  `ja -> 'a' @> '[1]'`,
  `ar @> ARRAY['a']`,
  `ar && ARRAY['a', 'b']`,
  `'a' = ANY (ar)`,
  `rg && '[1,5)'`,
  'rg @> 4',
  `ad << '10.0.0.0/8'`,
  `ad && '10.0.0.0/8'`,
  `ve @@ to_tsquery('english', 'a & b')`,
  `to_tsvector('english', ts) @@ to_tsquery('english', 'a')`,
  `to_tsvector('english', coalesce(ts, '') || ' ' || coalesce(tv, '')) @@ to_tsquery('english', 'a')`,
  `to_tsvector(ts) @@ to_tsquery('a')`,
  `po <@ box '((0,0),(1,1))'`,
  `hs @> 'a=>1'`,
  `hs ? 'a'`,
  `tr <@ 'a.b'`,
  `tr ~ 'a.*'`,
];
const orders = [
  '',
  '',
  '',
  ' ORDER BY at DESC LIMIT 5',
  ' ORDER BY na, nb LIMIT 5',
  " ORDER BY po <-> '(1,1)' LIMIT 5",
  " ORDER BY ts <-> 'abc' LIMIT 5",
];

const query = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...conditions), { maxLength: 3, selector: (each) => /\b[a-z]{2}\b/.exec(each)?.[0] ?? '' }),
    fc.constantFrom(...orders),
  )
  .filter(([chosen, order]) => chosen.length > 0 || order !== '')
  .map(([chosen, order]) => `SELECT nb FROM t${chosen.length === 0 ? '' : ` WHERE ${chosen.join(' AND ')}`}${order}`);

let engine: Engine;
beforeAll(async () => {
  await loadDialects();
  engine = await startEngine();
});
afterAll(() => engine.stop());

const asked = (sql: string): RuleCase => ({
  name: sql,
  given: `${schema.join('; ')};`,
  sql: 'ALTER TABLE t ADD COLUMN note text;',
  queries: [`${sql};`],
});

test('PostgreSQL builds each index that is proposed, and finds the rows of its query by it', async () => {
  const seen = { proposed: 0, vain: 0, silent: 0, methods: new Set<string>() };
  for (const sql of fc.sample(query, { numRuns: Number(process.env['ORACLE_QUERIES'] ?? 400), seed: Number(process.env['ORACLE_SEED'] ?? 31) })) {
    const proposals = findingsOf(missing, asked(sql));
    if (proposals.length === 0) {
      seen[findingsOf(vain, asked(sql)).length > 0 ? 'vain' : 'silent']++;
      continue;
    }
    seen.proposed++;
    const plans = proposals.flatMap(({ remedies }) => remedies.flatMap((remedy) => (remedy.kind === 'plan' ? remedy.steps : [])));
    const built = plans.flatMap((step) => step.sql?.replace(' CONCURRENTLY', '') ?? []);
    expect(built.length, sql).toBeGreaterThan(0);
    const told = proposals.map(({ message }) => message).join('\n');
    seen.methods.add(/ USING (\w+)/.exec(built.join(' '))?.[1] ?? 'btree');
    const outcomes = await engine.run([
      'DROP TABLE IF EXISTS t',
      ...schema,
      'SET enable_seqscan = off',
      'SET enable_sort = off',
      ...built,
      `EXPLAIN (COSTS OFF) ${sql}`,
    ]);
    expect(
      outcomes.filter(({ ok }) => !ok).map(({ message }) => message),
      `${sql}\n${told}`,
    ).toEqual([]);
    const plan = (outcomes.at(-1)?.rows ?? []).map((row) => String(row['QUERY PLAN'])).join('\n');
    const name = /INDEX (\S+)/.exec(built.at(-1) ?? '')?.[1] ?? '';
    expect(plan, `${sql}\n${told}`).toContain(name);
    expect(plan, `${sql}\n${told}`).toMatch(/Index Cond|Order By|Index (?:Only )?Scan (?:Backward )?using/);
  }
  console.log('proposals:', { ...seen, methods: [...seen.methods] });
  expect(Math.min(seen.proposed, seen.vain)).toBeGreaterThan(10);
  expect(seen.methods.size).toBeGreaterThan(2);
});

test('what is called beyond any index is so', async () => {
  for (const [sql, index] of [
    [`SELECT nb FROM t WHERE 'a' = ANY (ar)`, 'CREATE INDEX i ON t USING gin (ar)'],
    [`SELECT nb FROM t WHERE tv IS NOT DISTINCT FROM 'a'`, 'CREATE INDEX i ON t (tv)'],
    [`SELECT nb FROM t WHERE at::date = '2020-01-01'`, 'CREATE INDEX i ON t ((at::date))'],
    [`SELECT nb FROM t WHERE to_tsvector(ts) @@ to_tsquery('a')`, 'CREATE INDEX i ON t USING gin (to_tsvector(ts))'],
  ] as const) {
    expect(findingsOf(vain, asked(sql)), sql).toHaveLength(1);
    const outcomes = await engine.run(['DROP TABLE IF EXISTS t', ...schema, 'SET enable_seqscan = off', index, `EXPLAIN (COSTS OFF) ${sql}`]);
    const plan = (outcomes.at(-1)?.rows ?? []).map((row) => String(row['QUERY PLAN'])).join('\n');
    expect(outcomes.at(-2)?.ok === false || !plan.includes('Index Cond'), `${sql}\n${plan}`).toBe(true);
  }
});
