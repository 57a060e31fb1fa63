import { initialState } from '../catalog/initial.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { Dialect } from '../model/dialect.ts';
import type { Finding } from '../model/finding.ts';
import type { ChangedFile, Layout, MigrationFile } from '../model/migration.ts';
import type { Origin } from '../model/objects.ts';
import type { Policy } from '../model/policy.ts';
import type { OpaqueStatement, TimelineRow } from '../model/report.ts';
import type { ChangeSet, JudgedFile, Rule, Step } from '../model/rule.ts';
import { indexLines, placeOf, type SourceSpan } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';
import { findProblems, makeFindings } from './find.ts';
import { runFiles, type IsNew } from './judge.ts';
import { proveRemedies } from './prove.ts';
import { replay } from './replay.ts';
import { subsume } from './subsume.ts';

/** One set of migrations: what stood, what the pull request brings, and by what it is judged. */
export interface AnalysisInput {
  readonly dialect: Dialect;
  readonly target: Target;
  readonly layout: Pick<Layout, 'framework' | 'ordered' | 'compare'>;
  /** The state that the history leaves. */
  readonly before: DatabaseState;
  readonly history: readonly MigrationFile[];
  /** Files to judge, in the order in which they run. */
  readonly files: readonly MigrationFile[];
  readonly changed: readonly ChangedFile[];
  readonly rules: readonly Rule[];
  readonly policy: Policy;
}

export interface Analysis {
  readonly findings: readonly Finding[];
  readonly opaque: readonly OpaqueStatement[];
  readonly timeline: readonly TimelineRow[];
  readonly after: DatabaseState;
  readonly files: readonly JudgedFile[];
  readonly statements: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** Judges a set of migrations. Pure: the same input gives the same analysis. */
export function analyze(input: AnalysisInput): Analysis {
  const { dialect, target, policy } = input;
  const baseTexts = new Map(input.changed.flatMap(({ path, before }) => (before === undefined ? [] : [[path, before] as const])));
  const versioned = input.files.filter(({ role }) => role !== 'schema');
  const run = runFiles(
    versioned.map((file) => ({ file, isNew: newStatements(file, baseTexts.get(file.path), input) })),
    input.before,
    dialect,
    target,
  );
  const after = replayDumps(input, run.after, baseTexts);

  const changeSet: ChangeSet = {
    files: run.files,
    steps: run.files.flatMap(({ steps }) => steps),
    before: input.before,
    after,
    target,
    framework: input.layout.framework,
    history: input.history,
    changed: input.changed,
    order: { strict: input.layout.ordered, compare: input.layout.compare },
    stepAt: indexSteps(run.files),
    baseFile: (path) => input.history.find((file) => file.path === path),
    tokens: dialect.tokens,
  };
  const texts = new Map([...input.history, ...input.files].map(({ path, text }) => [path, text]));
  const bench = { changeSet, rules: input.rules, policy, dialect };
  const found = findProblems(changeSet, input.rules, policy);
  const findings = makeFindings(found, policy, {
    texts,
    tokens: dialect.tokens,
    dialect: target.dialect,
    remedies: ({ problem }) => proveRemedies(problem, bench),
  });
  return {
    findings: subsume(findings, input.rules),
    opaque: opaqueStatements(run.files),
    timeline: timelineOf(run.files),
    after,
    files: run.files,
    texts,
    statements: run.files.reduce((sum, { statements }) => sum + statements.length, 0),
  };
}

/** Finds steps by the place of their change; the index is made when it is first asked for. */
function indexSteps(files: readonly JudgedFile[]): ChangeSet['stepAt'] {
  let index: ReadonlyMap<string, Step> | undefined;
  const keyOf = ({ file, start }: SourceSpan): string => `${start} ${file}`;
  return (span) => {
    index ??= new Map(files.flatMap(({ steps }) => steps.map((step) => [keyOf(step.change.span), step] as const)).toReversed());
    return index.get(keyOf(span));
  };
}

/** In a file that stood on the base branch, only the statements that were not in it are new. */
function newStatements(file: MigrationFile, before: string | undefined, { dialect, target }: AnalysisInput): IsNew {
  if (before === undefined || file.role === 'repeatable') return () => true;
  const stood = new Set(
    dialect
      .read({ file: file.path, text: before, start: 0, end: before.length, whole: [], depth: 'judged', target })
      .map(({ text }) => dialect.tokens(text)),
  );
  return ({ text }) => !stood.has(dialect.tokens(text));
}

/** A schema dump states what stands, not how it came to stand: it is replayed, and what is new in it is the change's. */
function replayDumps(input: AnalysisInput, after: DatabaseState, baseTexts: ReadonlyMap<string, string>): DatabaseState {
  const dumps = input.files.filter(({ role }) => role === 'schema');
  if (dumps.length === 0) return after;
  const isNew = new Map(dumps.map((file) => [file.path, newStatements(file, baseTexts.get(file.path), input)]));
  const originOf = (statement: Statement): Origin =>
    (isNew.get(statement.span.file)?.(statement) ?? true) ? { kind: 'change', span: statement.span } : { kind: 'base' };
  const empty = initialState(input.dialect.traits, input.dialect.initialSession(input.target), true);
  return replay(dumps, empty, input.dialect, input.target, originOf).after;
}

function opaqueStatements(files: readonly JudgedFile[]): readonly OpaqueStatement[] {
  return files.flatMap(({ file, statements }) => {
    const lines = indexLines(file.text);
    return statements.flatMap(({ statement: { reading, span } }) => {
      if (reading.kind !== 'opaque') return [];
      const at = reading.at ?? span;
      const place = placeOf(at, lines);
      return [{ file: file.path, line: place.line, why: reading.why, span: at, place }];
    });
  });
}

function timelineOf(files: readonly JudgedFile[]): readonly TimelineRow[] {
  return files.flatMap(({ file, steps }) => {
    const lines = indexLines(file.text);
    return steps.map(({ statement, change, effects, transaction }) => ({
      file: file.path,
      line: lines.at(change.span.start).line,
      statement: statement.text,
      transaction,
      effects,
    }));
  });
}
