import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { changeSince } from '../../src/host/local-change.ts';
import { counts, type Finding } from '../../src/model/finding.ts';
import type { Framework } from '../../src/model/migration.ts';
import type { DialectId } from '../../src/model/target.ts';
import type { Report } from '../../src/model/report.ts';
import { judge } from '../../src/run.ts';
import { topics } from '../cases/topics.ts';
import { makeRepository } from './repository.ts';

/** A line of a file of the pull request. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A hazard that must be told of: at its place, or at one of `any_of`. */
export interface Hazard extends Place {
  readonly topic: string;
  readonly any_of?: readonly Place[];
}

/** What `expect.json` of a case says. */
export interface Expectation {
  /** PostgreSQL where it is left out. */
  readonly dialect?: DialectId;
  readonly version: string;
  readonly framework: Framework;
  readonly group: Group;
  readonly must_flag?: readonly Hazard[];
  readonly must_not_flag: boolean;
  readonly why: string;
}

/** H: one statement shows the hazard; S: it takes the schema or the tool's rules; T: it looks dangerous and is not. */
export type Group = 'H' | 'S' | 'T';

export const casesFolder = path.join(import.meta.dirname, '../cases');

/** The folders of the labelled cases. */
export const caseNames: readonly string[] = readdirSync(casesFolder).filter((name) => existsSync(path.join(casesFolder, name, 'expect.json')));

export function expectationOf(name: string): Expectation {
  return JSON.parse(readFileSync(path.join(casesFolder, name, 'expect.json'), 'utf8')) as Expectation;
}

/** Whether a case has files of the application beside its migrations: `app/base` on main, `app/pr` in the pull request. */
const hasApplication = (name: string): boolean => existsSync(path.join(casesFolder, name, 'app'));

/** Those of PostgreSQL that migrations alone tell, which other linters read too. */
export const postgresCaseNames: readonly string[] = caseNames.filter(
  (name) => (expectationOf(name).dialect ?? 'postgres') === 'postgres' && !hasApplication(name),
);

/** Judges a case as a user would: a git repository, a branch, and `--base main`. */
export async function judgeCase(name: string, { framework, version, dialect = 'postgres' }: Expectation): Promise<Report> {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const repository = makeRepository();
  try {
    const home = framework === 'prisma' ? 'prisma/migrations' : 'migrations';
    const layApplication = (from: 'base' | 'pr'): void => {
      const folder = path.join(casesFolder, name, 'app', from);
      if (existsSync(folder)) repository.lay(folder, '.');
    };
    repository.lay(path.join(casesFolder, name, 'base'), home);
    layApplication('base');
    const policy = path.join(casesFolder, name, 'policy.yml');
    if (existsSync(policy)) repository.write({ '.github/lockkeeper.yml': readFileSync(policy, 'utf8') });
    repository.commit('base');
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.lay(path.join(casesFolder, name, 'pr'), home);
    layApplication('pr');
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

/** What a label may be named by at the mildest severity too: matters of design. */
const lenient = new Set(
  'normal-form fk-no-index redundant-index polymorphic eav derived time-series random-key index-method index-length query-without-index query-beyond-index'.split(
    ' ',
  ),
);

function namesHazard(finding: Finding, place: Place, topic: string): boolean {
  const loud = finding.severity !== 'notice' || lenient.has(topic);
  return isNear(place, finding.span.file, finding.place.line) && loud && (topics[topic]?.includes(finding.rule) ?? false);
}

/** Whether a finding stands at a place, give or take a line. */
export function isNear(place: Place, file: string, line: number): boolean {
  return file.endsWith(place.file) && Math.abs(line - place.line) <= 1;
}

/** Whether every hazard is named at one of its places. */
export function namesAll(hazards: readonly Hazard[], names: (place: Place, topic: string) => boolean): boolean {
  return hazards.every(({ topic, any_of, ...place }) => [place, ...(any_of ?? [])].some((one) => names(one, topic)));
}

/** Whether the gate answers as the label says. */
export function isRight({ must_flag = [], must_not_flag }: Expectation, report: Report): boolean {
  const findings = report.findings.filter(counts);
  if (must_not_flag) return findings.every(({ severity }) => severity === 'notice');
  return namesAll(must_flag, (place, topic) => findings.some((finding) => namesHazard(finding, place, topic)));
}
