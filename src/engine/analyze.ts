import type { DatabaseState } from '../model/catalog.ts';
import type { StillUsed } from '../model/code.ts';
import { blocksTraffic } from '../model/effects.ts';
import type { Dialect } from '../model/dialect.ts';
import type { Finding } from '../model/finding.ts';
import type { ChangedFile, Layout, MigrationFile } from '../model/migration.ts';
import type { Policy } from '../model/policy.ts';
import type { OpaqueStatement, TimelineRow } from '../model/report.ts';
import type { JudgedQuery } from '../model/query.ts';
import type { Beside, ChangeSet, JudgedFile, Rule, Step } from '../model/rule.ts';
import { indexLines, placeOf, type SourceSpan } from '../model/span.ts';
import type { Target } from '../model/target.ts';
import { attempt } from './attempt.ts';
import { findProblems, makeFindings } from './find.ts';
import { dependenciesOf, tableFacts } from './configure.ts';
import { maskFile, maskRemedy, maskText, secretsIn } from './credentials.ts';
import { readDumps } from './dumps.ts';
import { runFiles } from './judge.ts';
import { newStatementsOf, oldWordsOf } from './new-statements.ts';
import { proveRemedies } from './prove.ts';
import { undo } from './undo.ts';
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
  readonly beside?: readonly Beside[];
  /** Every migration of the folder; one of them may hold the way back of another. */
  readonly all?: readonly MigrationFile[];
  /** What goes although code still uses it. */
  readonly stillUsed?: readonly StillUsed[];
  /** The application's queries, held to the schema before and after. */
  readonly queries?: readonly JudgedQuery[];
  readonly rules: readonly Rule[];
  readonly policy: Policy;
}

/** The files of a change as they ran, and what they leave. */
export interface Ran {
  readonly files: readonly JudgedFile[];
  readonly after: DatabaseState;
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
export function analyze(input: AnalysisInput, ran: Ran = runOrRead(input)): Analysis {
  const { dialect, target, policy } = input;
  const { files, after } = ran;

  const all = input.all ?? [...input.files, ...input.history];
  const changeSet: ChangeSet = {
    files,
    steps: files.flatMap(({ steps }) => steps),
    before: input.before,
    after,
    target,
    framework: input.layout.framework,
    history: input.history,
    changed: input.changed,
    order: { strict: input.layout.ordered, compare: input.layout.compare },
    stepAt: indexSteps(files),
    baseFile: (path) => input.history.find((file) => file.path === path),
    tokens: dialect.tokens,
    attempt: (change) => attempt(change, after, dialect, target),
    undo: (file) => undo(file, { dialect, target, files: all }),
    all,
    beside: input.beside ?? [],
    stillUsed: input.stillUsed ?? [],
    queries: input.queries ?? [],
    transactions: policy.transactions ?? [],
    isHot: (table) => tableFacts(policy, table).hot === true,
    isSmall: (table) => (tableFacts(policy, table).rows ?? Infinity) <= policy.smallTableRows,
    dependenciesOf: (table) => dependenciesOf(policy, table),
  };
  const texts = new Map([
    ...[...input.history, ...input.files].map(({ path, text }) => [path, text] as const),
    ...files.map((judged) => [judged.file.path, maskFile(judged)] as const),
  ]);
  const secrets = secretsIn(files);
  const bench = { changeSet, rules: input.rules, policy, dialect };
  const found = findProblems(changeSet, input.rules, policy);
  const findings = makeFindings(found, policy, {
    texts,
    tokens: dialect.tokens,
    dialect: target.dialect,
    remedies: (one) => proveRemedies(one, bench).flatMap((remedy) => maskRemedy(remedy, secrets)),
  });
  return {
    findings: subsume(findings, input.rules),
    opaque: opaqueStatements(files),
    timeline: timelineOf(
      files.filter(({ file }) => file.role !== 'schema'),
      secrets,
    ),
    after,
    files,
    texts,
    statements: files.reduce((sum, { statements }) => sum + statements.length, 0),
  };
}

/** Migrations run upon what stood; where there are schema dumps, they tell what stands after them. */
export function runOrRead(input: Omit<AnalysisInput, 'stillUsed' | 'queries' | 'rules' | 'policy'>): Ran {
  const { dialect, target, before } = input;
  const migrations = input.files.filter(({ role }) => role !== 'schema');
  const run = runFiles(
    migrations.map((file) => ({ file, pickNew: newStatementsOf(file, input), isEdited: oldWordsOf(file, input) !== undefined })),
    before,
    dialect,
    target,
  );
  const dumps = input.files.filter(({ role }) => role === 'schema');
  if (dumps.length === 0) return run;
  const read = readDumps(dumps, before, input);
  return { files: [...run.files, ...read.files], after: read.after };
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

function timelineOf(files: readonly JudgedFile[], secrets: readonly string[]): readonly TimelineRow[] {
  return files.flatMap(({ file, steps }) => {
    const lines = indexLines(file.text);
    return steps.filter(isFelt).map(({ statement, change, effects, transaction }) => ({
      file: file.path,
      line: lines.at(change.span.start).line,
      statement: maskText(statement.text, secrets),
      start: statement.span.start,
      transaction,
      effects,
    }));
  });
}

/** Whether anyone else can notice a step while it runs. */
function isFelt({ effects }: Step): boolean {
  return effects.work.length > 0 || effects.locks.some(({ blocks }) => blocksTraffic(blocks));
}
