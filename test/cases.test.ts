import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeSince } from '../src/host/local-change.ts';
import { counts, type Finding } from '../src/model/finding.ts';
import type { Framework } from '../src/model/migration.ts';
import type { DialectId } from '../src/model/target.ts';
import type { Report } from '../src/model/report.ts';
import { judge } from '../src/run.ts';
import { makeRepository } from './support/repository.ts';
import { missed } from './cases/missed.ts';
import { topics } from './cases/topics.ts';

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Expectation {
  /** PostgreSQL where it is left out. */
  readonly dialect?: DialectId;
  readonly version: string;
  readonly framework: Framework;
  readonly group: 'H' | 'S' | 'T';
  readonly must_flag?: readonly (Place & { readonly topic: string; readonly any_of?: readonly Place[] })[];
  readonly must_not_flag: boolean;
  readonly why: string;
}

const folder = path.join(import.meta.dirname, 'cases');
const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'expect.json')));
const expectationOf = (name: string): Expectation => JSON.parse(readFileSync(path.join(folder, name, 'expect.json'), 'utf8')) as Expectation;

/** Judges a case as a user would: a git repository, a branch, and `--base main`. */
async function judgeCase(name: string, { framework, version, dialect = 'postgres' }: Expectation): Promise<Report> {
  const repository = makeRepository();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  try {
    const home = framework === 'prisma' ? 'prisma/migrations' : 'migrations';
    repository.lay(path.join(folder, name, 'base'), home);
    repository.commit('base');
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.lay(path.join(folder, name, 'pr'), home);
    repository.commit('change');
    const change = await changeSince(repository.root, 'main');
    return await judge({
      change,
      policy: { from: 'base', reader: { read: async (file: string) => (await change.base.read([file])).get(file) } },
      flags: { framework, dialect, version: [major, minor] },
      today: '2026-01-01',
      clock: () => 0,
    });
  } finally {
    repository.remove();
  }
}

const lenient = new Set(['normal-form', 'fk-no-index', 'redundant-index']);

function namesHazard(finding: Finding, place: Place, topic: string): boolean {
  const near = finding.span.file.endsWith(place.file) && Math.abs(finding.place.line - place.line) <= 1;
  const loud = finding.severity !== 'notice' || lenient.has(topic);
  return near && loud && (topics[topic]?.includes(finding.rule) ?? false);
}

/** Whether the gate answers as the label says. */
function isRight({ must_flag = [], must_not_flag }: Expectation, report: Report): boolean {
  const findings = report.findings.filter(counts);
  if (must_not_flag) return findings.every(({ severity }) => severity === 'notice');
  return must_flag.every(({ topic, any_of, ...place }) =>
    findings.some((finding) => [place, ...(any_of ?? [])].some((one) => namesHazard(finding, one, topic))),
  );
}

describe('labelled pull requests', () => {
  const answers = new Map<string, boolean>();

  test.each(names)('%s', async (name) => {
    const expectation = expectationOf(name);
    const report = await judgeCase(name, expectation);
    const right = isRight(expectation, report);
    answers.set(name, right);
    const shown = report.findings
      .filter(counts)
      .map(({ span, place, severity, rule, message }) => `${span.file}:${place.line} ${severity} ${rule}: ${message}`);
    expect(right, `${expectation.why}\n${shown.join('\n')}`).toBe(!missed.has(name));
  });

  test('the share of right answers in each group', () => {
    const share = (group: string): number => {
      const ofGroup = [...answers].filter(([name]) => expectationOf(name).group === group);
      expect(ofGroup.length).toBeGreaterThan(20);
      return ofGroup.filter(([, right]) => right).length / ofGroup.length;
    };
    const shares = { H: share('H'), S: share('S'), T: share('T') };
    console.log(
      `labelled cases: hazards ${percent(shares.H)}, those that need the schema ${percent(shares.S)}, false alarms ${percent(1 - shares.T)}`,
    );
    expect(shares.H).toBeGreaterThanOrEqual(0.95);
    expect(shares.S).toBeGreaterThanOrEqual(0.7);
    expect(1 - shares.T).toBeLessThanOrEqual(0.04);
  });
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
