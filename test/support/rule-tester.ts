import { beforeAll, describe, expect, test } from 'vitest';
import { initialState } from '../../src/catalog/initial.ts';
import { isSameSchema } from '../../src/catalog/diff.ts';
import { analyze, runOrRead, type Analysis } from '../../src/engine/analyze.ts';
import { replay } from '../../src/engine/replay.ts';
import { layouts } from '../../src/migrations/layouts/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { ChangedFile, Framework, Layout, MigrationFile } from '../../src/model/migration.ts';
import type { DeclaredDependency, Policy } from '../../src/model/policy.ts';
import { readDependency } from '../../src/policy/dependency.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { DialectId, Target } from '../../src/model/target.ts';
import { dialects } from './dialects.ts';
import { judgedQueries } from './judged-queries.ts';

/** A pull request in two texts: what stood, and what it brings. */
export interface RuleCase {
  readonly name: string;
  /** What stood before the pull request. */
  readonly given?: string;
  readonly sql: string;
  readonly dialect?: DialectId;
  /** `15` where it is left out. */
  readonly version?: string;
  readonly framework?: Framework;
  /** Options of the rule under test. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the policy says beside the rule: transactions of the application, hot tables. */
  readonly policy?: Partial<Policy>;
  /** What the application sends: each is one of `queries.sql`, on a line of its own. */
  readonly queries?: readonly string[];
  /** What the policy says under `dependencies`. */
  readonly declares?: Readonly<Record<string, readonly string[]>>;
  /** False: the history before the pull request is not known. */
  readonly complete?: boolean;
  /** File name of the pull request's migration, where the tool reads something from it. */
  readonly file?: string;
}

export interface SpeakingCase extends RuleCase {
  readonly says: readonly string[];
  /** The line of each finding, 1-based. */
  readonly lines?: readonly number[];
  /** Whether each finding is only assumed; not asked where it is not said. */
  readonly assumed?: boolean;
}

/** Loads every engine; nothing can be judged before. */
export async function loadDialects(): Promise<void> {
  for (const dialect of Object.values(dialects)) await dialect.load();
}

function policyFor(rules: readonly Rule[], options?: Readonly<Record<string, unknown>>): Policy {
  const asked = Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      { severity: rule.severity === 'off' ? ('warning' as const) : rule.severity, from: 'test', ...(options && { options }) },
    ]),
  );
  return {
    failOn: 'error',
    opaque: 'warning',
    migrations: [],
    tables: [],
    smallTableRows: 0,
    exceptions: [],
    sources: [],
    layers: [{ rules: asked, families: {}, consequences: {} }],
    inlineExceptions: { allowed: true, requireReason: true, requireUntil: false },
  };
}

function layoutOf(framework: Framework): Layout {
  const layout = layouts.find((candidate) => candidate.framework === framework);
  if (layout === undefined) throw new Error(`no layout for ${framework}`);
  return layout;
}

const names: Readonly<Partial<Record<Framework, readonly [base: string, change: string]>>> = {
  plain: ['001_base.sql', '002_change.sql'],
  prisma: ['20260101000000_base/migration.sql', '20260102000000_change/migration.sql'],
  flyway: ['V1__base.sql', 'V2__change.sql'],
  goose: ['00001_base.sql', '00002_change.sql'],
  dbmate: ['20260101000000_base.sql', '20260102000000_change.sql'],
  sqlx: ['20260101000000_base.sql', '20260102000000_change.sql'],
};

/** As a policy of twelve lines would have them. */
const declaredIn = ({ declares = {} }: RuleCase): readonly DeclaredDependency[] =>
  Object.entries(declares).flatMap(([tables, holds]) =>
    holds.map((one) => ({ tables, ...readDependency(one), place: 'policy.yml:12:7', from: 'policy.yml:12' })),
  );

/** Judges one case with these rules only. */
export function analyzeCase(rules: readonly Rule[], testCase: RuleCase): Analysis {
  const dialect = dialects[testCase.dialect ?? 'postgres'];
  const [major = 15, minor = 0] = (testCase.version ?? '15').split('.').map(Number);
  const target: Target = { dialect: dialect.id, version: [major, minor] };
  const layout = layoutOf(testCase.framework ?? 'plain');
  const [baseName, changeName] = names[layout.framework] ?? ['001_base.sql', '002_change.sql'];
  const read = (path: string, text: string): MigrationFile => layout.read({ path, text }, new Map());
  const plain = layoutOf('plain');
  const history = testCase.given === undefined ? [] : [plain.read({ path: baseName, text: testCase.given }, new Map())];
  const files = [read(testCase.file ?? changeName, testCase.sql)];
  const empty = initialState(dialect.traits, dialect.initialSession(target), testCase.complete ?? true);
  const before = replay(history, empty, dialect, target).after;
  const changed: ChangedFile[] = files.map(({ path, text }) => ({ path, status: 'added', after: text }));
  const input = { dialect, target, layout, before, history, files, changed };
  const ran = runOrRead(input);
  const queries = judgedQueries(testCase.queries ?? [], {
    before,
    after: ran.after,
    steps: ran.files.flatMap(({ steps }) => steps),
    dialect,
    target,
  });
  return analyze(
    { ...input, rules, queries, policy: { ...policyFor(rules, testCase.options), dependencies: declaredIn(testCase), ...testCase.policy } },
    ran,
  );
}

/** The findings of one rule on one case, without those that it folds away itself. */
export function findingsOf(rule: Rule, testCase: RuleCase): readonly Finding[] {
  return analyzeCase([rule], testCase).findings.filter((finding) => finding.rule === rule.id && finding.subsumedBy === undefined);
}

/** Holds a rule to its own examples and to cases in which it must speak or be silent. */
export function testRule(rule: Rule, cases: { readonly silent: readonly RuleCase[]; readonly speaks: readonly SpeakingCase[] }): void {
  describe(rule.id, () => {
    beforeAll(loadDialects);

    describe.runIf(rule.examples.length > 0)('its own examples', () => {
      test.each(rule.examples.map((example) => [example.bad, example] as const))('%s', (_, { given, bad, good, differs, ...rest }) => {
        const shared = { name: 'example', ...(given !== undefined && { given }), ...rest };
        const judged = analyzeCase([rule], { ...shared, sql: bad });
        expect(judged.opaque, 'the bad example can be read').toEqual([]);
        expect(
          judged.findings.map((finding) => finding.rule),
          'the bad example is found',
        ).toContain(rule.id);
        if (good === undefined) return;
        const better = analyzeCase([rule], { ...shared, sql: good });
        expect(better.opaque, 'the good example can be read').toEqual([]);
        expect(
          better.findings.map(({ message }) => message),
          'the good example is silent',
        ).toEqual([]);
        if (differs === undefined) {
          expect(isSameSchema(better.after.catalog, judged.after.catalog), 'the good example ends in the same schema as the bad one').toBe(true);
        }
      });
    });
    if (cases.silent.length > 0) {
      test.each(cases.silent.map((testCase) => [testCase.name, testCase] as const))('is silent: %s', (_, testCase) => {
        expect(findingsOf(rule, testCase).map(({ message }) => message)).toEqual([]);
      });
    }
    test.each(cases.speaks.map((testCase) => [testCase.name, testCase] as const))('speaks: %s', (_, testCase) => {
      const findings = findingsOf(rule, testCase);
      expect(findings.map(({ message }) => message)).toEqual(testCase.says);
      if (testCase.assumed !== undefined)
        expect(findings.map(({ certainty }) => certainty.kind === 'assumed')).toEqual(findings.map(() => testCase.assumed));
      if (testCase.lines) expect(findings.map(({ place }) => place.line)).toEqual(testCase.lines);
    });
  });
}
