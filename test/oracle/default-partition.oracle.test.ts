import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { effectsOf } from '../dialects/postgres/effects/support.ts';
import { startEngine, type Engine } from './engine.ts';
import { emptyServer } from './server-catalog.ts';

let engine: Engine;
beforeAll(async () => {
  await loadPostgresReader();
  engine = await startEngine();
});
afterAll(() => engine.stop());

const byRange = {
  key: 'k int',
  strategy: 'range (k)',
  bounds: ['from (10) to (20)', 'from (10) to (maxvalue)', 'from (minvalue) to (20)'],
  checks: [
    'k < 10',
    'k >= 20',
    'k < 11',
    'k > 19',
    'k >= 19',
    'k <= 9',
    'k = 5',
    '10 > k',
    'k <> 10',
    'k < 5 and k > 1',
    'k < 10 or k >= 20',
    'k in (1, 2)',
    'k in (1, 12)',
    'k between 20 and 30',
    'k not between 10 and 20',
    'k not between 10 and 19',
    'k = any (array[1, 2])',
    'not (k >= 10)',
    'not (k >= 10 and k < 20)',
    'k is null',
    'k is null or k < 10',
    'k is not null and k < 10',
    'k is distinct from 5',
    'k < 10::bigint',
    'k < 10.0',
    'k + 0 < 10',
    "k < '10'",
    '(k < 10) is true',
    'coalesce(k, 0) < 10',
    'false',
  ],
};

const byList = {
  key: 's text',
  strategy: 'list (s)',
  bounds: ["in ('a')", "in ('a', 'x')", "in ('a', null)", 'in (null)'],
  checks: [
    "s = 'b'",
    "s <> 'a'",
    "s <> 'a' and s <> 'b'",
    "s > 'a'",
    "s in ('b', 'c')",
    "s not in ('a')",
    "s not in ('a', 'x')",
    "not (s = 'a')",
    "not (s in ('a', 'b'))",
    "s = 'b' or s = 'c'",
    's is null',
    's is not null',
    "s is null or s <> 'a'",
    "s <> 'a' or s is null",
    "s = any (array['b', 'c'])",
    "s <> all (array['a'])",
    "s is distinct from 'a'",
    "s !~ 'a'",
    "lower(s) <> 'a'",
  ],
};

/** The server says at the level of debugging when it takes the constraints for proof. */
async function isProved(given: readonly string[], sql: string): Promise<boolean> {
  await emptyServer(engine);
  const outcome = (await engine.run([...given, 'set client_min_messages = debug1', sql], { notices: true })).at(-1);
  expect(outcome?.message).toBeUndefined();
  return outcome?.notices.some((notice) => notice.includes('implied by existing constraints')) === true;
}

test.each([byRange, byList])('a CHECK keeps a new partition from reading the default one where the server says so: $strategy', async (forms) => {
  for (const nullability of ['', ' not null']) {
    for (const check of forms.checks) {
      for (const bound of forms.bounds) {
        const given = [
          `create table p (${forms.key}${nullability}) partition by ${forms.strategy}`,
          'create table d partition of p default',
          `alter table d add check (${check})`,
        ];
        const sql = `create table n partition of p for values ${bound}`;
        const isRead = effectsOf(sql, { given: given.join(';') }).work.some(({ because }) => because === 'verify-default-partition');
        expect(isRead, `${forms.key}${nullability}, check (${check}), ${bound}`).toBe(!(await isProved(given, sql)));
      }
    }
  }
});
