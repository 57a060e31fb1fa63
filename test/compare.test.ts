import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf, scoresOf, squawkIsRight, type Answer, type SquawkFinding } from '../scripts/compare/count.ts';
import { renderComparison, replaceBlock } from '../scripts/compare/page.ts';
import { runsInTransaction } from '../scripts/compare/squawk.ts';
import { squawkStyle, squawkTopics } from '../scripts/compare/squawk-topics.ts';
import { layoutOf } from '../src/migrations/choose-layout.ts';
import type { Framework } from '../src/model/migration.ts';
import { missed } from './cases/missed.ts';
import { topics } from './cases/topics.ts';
import { postgresCaseNames, expectationOf, type Expectation } from './support/labelled-cases.ts';

const hazard: Expectation = {
  version: '15',
  framework: 'plain',
  group: 'S',
  must_flag: [{ file: '002.sql', line: 3, topic: 'index-not-concurrent', any_of: [{ file: '003.sql', line: 1 }] }],
  must_not_flag: false,
  why: 'the build stops writes',
};
const trap: Expectation = { version: '15', framework: 'plain', group: 'T', must_not_flag: true, why: 'the table is new' };
const says = (rule_name: string, line: number, file = '002.sql'): SquawkFinding => ({ file, line, level: 'Warning', rule_name });

describe('an answer of squawk', () => {
  test('is right within a line of the place, counted from 0', () => {
    const on = (line: number): boolean => squawkIsRight(hazard, [says('require-concurrent-index-creation', line)]);
    expect([0, 1, 2, 3, 4].map(on)).toEqual([false, true, true, true, false]);
  });

  test('is right at another place that the label names', () => {
    expect(squawkIsRight(hazard, [says('require-concurrent-index-creation', 0, '003.sql')])).toBe(true);
    expect(squawkIsRight(hazard, [says('require-concurrent-index-creation', 2, '004.sql')])).toBe(false);
  });

  test('is wrong by a rule that names something else', () => {
    expect(squawkIsRight(hazard, [says('prefer-robust-stmts', 2), says('ban-drop-table', 2)])).toBe(false);
  });

  test('to several hazards is right when it names each', () => {
    const both: Expectation = { ...hazard, must_flag: [...(hazard.must_flag ?? []), { file: '002.sql', line: 9, topic: 'drop-table' }] };
    expect(squawkIsRight(both, [says('require-concurrent-index-creation', 2)])).toBe(false);
    expect(squawkIsRight(both, [says('require-concurrent-index-creation', 2), says('ban-drop-table', 8)])).toBe(true);
  });

  test('to a trap is right when it is silent, and rules of style are counted apart', () => {
    expect(answerOf('t', trap, true, [])).toMatchObject({ squawk: true, squawkWithoutStyle: true, falseAlarms: [] });
    expect(answerOf('t', trap, true, [says('require-lock-timeout', 0)])).toMatchObject({ squawk: false, squawkWithoutStyle: true });
    const loud = answerOf('t', trap, true, [says('ban-drop-table', 0), says('ban-drop-table', 4), says('prefer-identity', 0)]);
    expect(loud).toMatchObject({ squawk: false, squawkWithoutStyle: false, falseAlarms: ['ban-drop-table'] });
  });
});

test('a file runs in a transaction where its tool opens one, or where several statements are one string', () => {
  const runs = (framework: Framework, file: string, text: string): boolean =>
    runsInTransaction(layoutOf(framework).read({ path: `migrations/${file}`, text }, new Map()));
  expect(runs('dbmate', '001_a.sql', '-- migrate:up\nSELECT 1;\n')).toBe(true);
  expect(runs('dbmate', '001_a.sql', '-- migrate:up transaction:false\nSELECT 1;\n')).toBe(false);
  expect(runs('golang-migrate', '001_a.up.sql', 'SELECT 1;')).toBe(false);
  expect(runs('golang-migrate', '001_a.up.sql', 'SELECT 1; SELECT 2;')).toBe(true);
  expect(runs('plain', '001_a.sql', 'SELECT 1; SELECT 2;')).toBe(false);
});

describe('the table', () => {
  const answer = (name: string, group: Answer['group'], ours: boolean, squawk: boolean): Answer => ({
    name,
    group,
    ours,
    squawk,
    squawkWithoutStyle: squawk,
    falseAlarms: group === 'T' && !squawk ? ['ban-drop-table'] : [],
  });
  const answers = [
    answer('h-a', 'H', true, false),
    answer('h-b', 'H', true, true),
    answer('s-a', 'S', false, false),
    answer('t-a', 'T', true, false),
    answer('t-b', 'T', true, true),
  ];

  test('counts each group by itself', () => {
    expect(scoresOf(answers)).toEqual([
      { group: 'H', cases: 2, ours: 2, squawk: 1, squawkWithoutStyle: 1 },
      { group: 'S', cases: 1, ours: 0, squawk: 0, squawkWithoutStyle: 0 },
      { group: 'T', cases: 2, ours: 2, squawk: 1, squawkWithoutStyle: 1 },
    ]);
  });

  test('shows caught hazards, false alarms, and the misses of both', () => {
    const block = renderComparison(answers, '1.2.3', new Map([['s-a', 'Loops are not followed.']]));
    expect(block).toContain('| H: hazards that one statement shows | 2 | 2 (100.0 %) | 1 (50.0 %) | 1 (50.0 %) |');
    expect(block).toContain('| T: traps that look dangerous and are harmless | 2 | 0 (0.0 %) | 1 (50.0 %) | 1 (50.0 %) |');
    expect(block).toContain('- `s-a`: Loops are not followed.');
    expect(block).toContain('H: `h-a`.');
    expect(block).toContain('T: `t-a` (ban-drop-table).');
  });

  test('takes the place of the one that was there', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../docs/comparison.md'), 'utf8');
    const once = replaceBlock(page, 'numbers');
    expect(once).toContain('\n\nnumbers\n\n');
    expect(replaceBlock(once, 'numbers')).toBe(once);
    expect(() => replaceBlock('# no marks', 'numbers')).toThrow(/no place/);
  });
});

test('each topic that a rule of squawk may be read as is one of the labels', () => {
  const unknown = Object.values(squawkTopics)
    .flat()
    .filter((topic) => !(topic in topics));
  expect(unknown).toEqual([]);
  expect(Object.keys(squawkTopics).filter((rule) => squawkStyle.has(rule))).toEqual([]);
});

test('the page has the cases and the misses of today', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../docs/comparison.md'), 'utf8');
  const hint = 'run: npm run compare -- --write';
  const listed = [...page.matchAll(/^- `([hst]-[\w-]+)`: /gm)].map(([, name]) => name);
  expect(listed, hint).toEqual([...missed.keys()].filter((name) => postgresCaseNames.includes(name)).toSorted());
  const count = (group: string): number => postgresCaseNames.filter((name) => expectationOf(name).group === group).length;
  const counted = [...page.matchAll(/^\| [HST]: [^|]+\| (\d+) \|/gm)].map(([, cases]) => Number(cases));
  expect(counted, hint).toEqual([count('H'), count('S'), count('T')]);
});
