import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planOf } from '../../src/dialects/mysql/effects/plan.ts';
import { given, load, run, target } from '../dialects/mysql/effects/support.ts';
import { startAltering, type Altering, type Sample, type Verdict } from './mariadb-alter.ts';
import { samples } from './mariadb-samples.ts';
import { reasons } from './mariadb-reasons.ts';

const on = target('mariadb 10.11');
const server: Altering | undefined = await startAltering();

beforeAll(load);
afterAll(() => server?.stop());

/** A reason holds for a statement, or for it on one group of tables. */
const reasonFor = ({ title, written }: { readonly title: string; readonly written: string }): string | undefined =>
  Object.entries(reasons).find(([key]) => key === written || key === `${title}: ${written}`)?.[1];

/** The database of the migrations takes its character set from the one that the samples are tried in. */
const told = (sql: string): string =>
  sql.replaceAll(/create (?:temporary )?table [^;]+/gi, (made) =>
    /^create table \w+ like/i.test(made) || /char(?:acter )?set|charset/i.test(made.replace(/^[^(]*\(.*\)/s, ''))
      ? made
      : made.replace(/( partition by.*)?$/s, ' default charset utf8mb4$1'),
  );

/** What the effects say of the last statement. */
function say({ given: base, sql }: Sample): Verdict & { readonly may: readonly number[] } {
  const { ran } = run(/^create table/i.test(sql) ? told(sql) : sql, given(told(base), on), on);
  const refusals = ran.flatMap(({ effects }) => effects.refusals);
  const errno = refusals.find(({ onlyWithRows }) => onlyWithRows !== true)?.errno;
  const may = refusals.flatMap((refusal) => refusal.errno ?? []);
  const [first] = ran;
  if (first === undefined) throw new Error(`nothing was read of ${sql}`);
  const plan = planOf(first.change, { before: first.before, met: first.before, target: on, conditional: false, relationMayMiss: false });
  return { ...(errno !== undefined && { errno }), may, ...(first.effects.algorithm && { algorithm: first.effects.algorithm, lock: plan.lock }) };
}

function compare(said: ReturnType<typeof say>, seen: Verdict): void {
  if (seen.errno !== undefined) {
    expect(said.may, 'the server refuses it').toContain(seen.errno === 1845 ? 1846 : seen.errno);
    return;
  }
  expect(said.errno, 'the server takes it').toBeUndefined();
  if (seen.algorithm !== undefined) expect({ algorithm: said.algorithm, lock: said.lock }).toEqual({ algorithm: seen.algorithm, lock: seen.lock });
}

describe.skipIf(server === undefined)(`MariaDB does what the effects say (skipped where no server answers at 127.0.0.1:3306 or MARIADB_HOST)`, () => {
  test('the server is one that the facts were tried on', () => expect(server?.version).toMatch(/^10\.11\./));

  test.concurrent.each(samples)('$title: $written', async (sample) => {
    const seen = await server?.judge(sample);
    if (seen === undefined) throw new Error('the server went away');
    const said = say(sample);
    if (reasonFor(sample) === undefined) compare(said, seen);
    else expect(() => compare(said, seen), 'the reason is no longer needed').toThrow();
  });
});
