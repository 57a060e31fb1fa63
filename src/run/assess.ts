import { initialState } from '../catalog/initial.ts';
import { analyze, runOrRead, type Analysis } from '../engine/analyze.ts';
import { replay } from '../engine/replay.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { MigrationFile } from '../model/migration.ts';
import type { Policy } from '../model/policy.ts';
import type { JudgedQuery } from '../model/query.ts';
import type { JudgedSource } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { judgeQueries } from '../queries/judge.ts';
import { searchCode, type CodeFiles } from './code-search.ts';
import { checkDependencies } from './declared.ts';
import type { NamedQueries } from './query-files.ts';
import type { Source } from './source.ts';

/** A folder that has been judged: what the report says of it, and what was found. */
export interface Assessed {
  readonly source: JudgedSource;
  readonly analysis: Analysis;
  /** What stood in the changed files before the change, by path. */
  readonly textsBefore: ReadonlyMap<string, string>;
  /** Sentences about what could not be looked at. */
  readonly remarks: readonly string[];
}

/** Where the application's queries and other code lie. */
export interface Code extends CodeFiles {
  readonly named: () => Promise<NamedQueries>;
}

/** Judges a folder's changed files upon its history. Without any, what stands beside them is not known. */
export async function assess(source: Source, rules: readonly Rule[], policy: Policy, code: Code): Promise<Assessed> {
  const { dialect, target, replayed } = source;
  const kept = source.keeping?.kept?.state;
  const before = kept ?? replay(replayed, emptyDatabase(source, replayed.length > 0), dialect, target).after;
  if (kept === undefined) await source.keeping?.keep({ texts: source.baseTexts, state: before });
  const input = inputOf(source, before, source.files);
  const ran = runOrRead(input);
  checkDependencies(policy, [before, ran.after]);
  const steps = ran.files.flatMap((judged) => judged.steps);
  const ends = { before, after: ran.after };
  const {
    stillUsed,
    queries: inCode,
    remarks,
  } = await searchCode(steps, ends, code, (text) =>
    dialect.read({ file: 'code', text, start: 0, end: text.length, whole: [], depth: 'judged', target }),
  );
  const named = await code.named();
  const found = [...named.standing, ...inCode.filter(({ query }) => !named.paths.has(query.path))];
  const queries = judgeQueries(found, { ...ends, steps, dialect, target });
  return assessedOf(source, input, analyze({ ...input, stillUsed, queries, rules, policy }, ran), [
    ...remarks,
    ...named.remarks,
    ...remarksOnUnread(queries),
  ]);
}

/** Named queries of which nothing can be said. */
function remarksOnUnread(queries: readonly JudgedQuery[]): readonly string[] {
  const unread = queries.filter(({ query, unread: why }) => why !== undefined && query.source !== 'code' && query.source !== 'statistics');
  const [first] = unread;
  if (first === undefined) return [];
  const place = `${first.query.path}:${first.query.line}`;
  return [
    unread.length === 1
      ? `The query at ${place} could not be read and was not held to the schema: ${first.unread ?? ''}.`
      : `${unread.length} queries could not be read and were not held to the schema, the first at ${place}: ${first.unread ?? ''}.`,
  ];
}

/** Judges every file of a folder as a change of its own upon the files before it. */
export function assessEach(source: Source, rules: readonly Rule[], policy: Policy): readonly Assessed[] {
  const whole = replay(source.files, emptyDatabase(source, true), source.dialect, source.target).after;
  checkDependencies(policy, [whole]);
  let before = emptyDatabase(source, whole.catalog.complete);
  return source.files.flatMap((file, index) => {
    const alone = {
      ...source,
      beside: [],
      history: source.files.slice(0, index),
      changed: [{ path: file.path, status: 'added' as const, after: file.text }],
    };
    const input = inputOf(alone, before, [file], source.files);
    const assessed = source.wanted.has(file.path) ? [assessedOf(alone, input, analyze({ ...input, rules, policy }), [])] : [];
    const isStoodFor = file.role === 'baseline' && before.catalog.relations.size > 0;
    if (!isStoodFor) before = replay([file], before, source.dialect, source.target).after;
    return assessed;
  });
}

/** Where programs stand between the migrations, nothing is known not to be there, and no table to be as its migrations left it. */
function emptyDatabase({ dialect, target, folder }: Source, complete: boolean): DatabaseState {
  const hasGaps = folder.unread.length > 0;
  const state = initialState(dialect.traits, dialect.initialSession(target), complete && !hasGaps);
  return hasGaps ? { ...state, catalog: { ...state.catalog, unfollowed: true } } : state;
}

type Input = Parameters<typeof runOrRead>[0];

function inputOf(
  { dialect, target, folder, history, changed, beside, compare, ...source }: Source,
  before: DatabaseState,
  files: readonly MigrationFile[],
  all: readonly MigrationFile[] = [...source.files, ...history],
): Input {
  const { framework, ordered } = folder.layout;
  return { dialect, target, layout: { framework, ordered, compare }, before, history, files, changed, beside, all };
}

function assessedOf({ folder, versionFrom }: Source, input: Input, analysis: Analysis, remarks: readonly string[]): Assessed {
  return {
    analysis,
    remarks,
    textsBefore: new Map(input.changed.flatMap(({ path, before: text }) => (text === undefined ? [] : [[path, text]]))),
    source: {
      target: input.target,
      versionFrom,
      framework: input.layout.framework,
      folder: folder.folder,
      historyFiles: input.history.length,
      files: input.files.map(({ path }) => path),
      versions: new Map(input.files.flatMap(({ path, version }) => (version === undefined ? [] : [[path, version] as const]))),
      before: input.before.catalog,
      after: analysis.after.catalog,
      timeline: analysis.timeline,
    },
  };
}
