import type { DatabaseState } from '../model/catalog.ts';
import type { Dialect } from '../model/dialect.ts';
import { showName } from '../model/names.ts';
import type { BrokenQuery, JudgedQuery } from '../model/query.ts';
import type { QueryTree } from '../model/query-tree.ts';
import type { Step } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import { accessPathsOf } from './paths.ts';
import { resolveQuery } from './resolve.ts';
import type { Engine, Failure, Resolution } from './run.ts';
import { readStanding, type ReadStanding, type Standing } from './standing.ts';
import { names, touchedBy } from './touched.ts';

/** A pull request as it ran: what stood, what it does, what it leaves. */
export interface Judging {
  readonly before: DatabaseState;
  readonly after: DatabaseState;
  readonly steps: readonly Step[];
  readonly dialect: Dialect;
  readonly target: Target;
}

type Why = Omit<BrokenQuery, 'at'>;

/** Whether the server sees the stars of a query, or the columns that they stood for when a release was built. */
type Stars = 'sent' | 'written-out';

/** Holds the queries that the pull request can be felt in to the schema before and after. */
export function judgeQueries(standing: readonly Standing[], judging: Judging): readonly JudgedQuery[] {
  const { before, after, steps, dialect, target } = judging;
  const touched = touchedBy(steps, [before, after]);
  const engine = engineOf(dialect, target);
  return standing
    .filter(({ query }) => names(query.text, touched))
    .flatMap((one) => readStanding(one, dialect, target))
    .map((read) => judgeOne(read, judging, engine));
}

/** How queries get at the rows of one schema, whether or not anything is done to it. */
export function queriesOn(standing: readonly Standing[], state: DatabaseState, dialect: Dialect, target: Target): readonly JudgedQuery[] {
  const engine = engineOf(dialect, target);
  return standing
    .flatMap((one) => readStanding(one, dialect, target))
    .map(({ query, stands, tree, why }): JudgedQuery =>
      tree === undefined
        ? { query, stands, paths: [], unread: why ?? 'It could not be read' }
        : { query, stands, paths: accessPathsOf(resolveQuery(tree, state, engine), state, engine) },
    );
}

/** What resolves queries of an engine. A view that is a text is read anew with the query. */
export function engineOf(dialect: Dialect, target: Target): Engine {
  const views = new Map<string, QueryTree | undefined>();
  const readView = (definition: string): QueryTree | undefined => {
    if (!views.has(definition)) views.set(definition, dialect.readQueries(definition, target)[0]?.tree);
    return views.get(definition);
  };
  return {
    id: target.dialect,
    traits: dialect.traits,
    ...(dialect.typing && { typing: dialect.typing }),
    ...(dialect.traits.dependencies === 'by-name' && { readView }),
  };
}

function judgeOne({ query, stands, tree, why }: ReadStanding, { before, after, steps }: Judging, engine: Engine): JudgedQuery {
  if (tree === undefined) return { query, stands, paths: [], unread: why ?? 'It could not be read' };
  const now = resolveQuery(tree, after, engine, before);
  const stars = query.source === 'sqlc' && stands !== 'head' ? 'written-out' : 'sent';
  const mayFail = now.failures.length > 0 || (stars === 'written-out' && now.stars.size > 0);
  const broken = mayFail ? whyBroken(tree, before, after, engine, stars, now) : undefined;
  const at = broken && culpritOf(tree, before, steps, engine, stars);
  return { query, stands, paths: accessPathsOf(now, after, engine), ...(broken && at && { broken: { ...broken, at } }) };
}

/** The change from which on it fails. */
function culpritOf(tree: QueryTree, before: DatabaseState, steps: readonly Step[], engine: Engine, stars: Stars): BrokenQuery['at'] | undefined {
  let at: BrokenQuery['at'] | undefined;
  for (const step of steps.toReversed()) {
    const state = { catalog: step.after.catalog, session: before.session };
    if (whyBroken(tree, before, state, engine, stars) === undefined) return at;
    at = step.change.span;
  }
  return at;
}

/**
 * Why a query that surely worked before surely fails after; undefined where either is not sure. sqlc writes out what a star stands for
 * when a release is built: the running one names the columns that stood before. Source: sqlc, internal/compiler/expand.go.
 */
export function whyBroken(
  tree: QueryTree,
  before: DatabaseState,
  after: DatabaseState,
  engine: Engine,
  stars: Stars = 'sent',
  now: Resolution = resolveQuery(tree, after, engine, before),
): Why | undefined {
  if (after.catalog.unfollowed === true && before.catalog.unfollowed !== true) return undefined;
  const worked = resolveQuery(tree, before, engine);
  if (worked.failures.length > 0) return undefined;
  const failure = now.failures.find(({ asked, about }) => worked.settled(asked, about));
  if (failure !== undefined) return toldBy(failure, worked);
  return stars === 'written-out' ? whatStarsMiss(worked, now, engine) : undefined;
}

/** A column that a star stood for, and that what it stands for now has no more. */
function whatStarsMiss(worked: Resolution, now: Resolution, { traits }: Engine): Why | undefined {
  const fold = (name = ''): string => (traits.anyCase === undefined ? name : name.toLowerCase());
  for (const [star, { columns }] of worked.stars) {
    const stands = now.stars.get(star);
    if (stands === undefined || stands.open) continue;
    const left = new Set(stands.columns.map(({ name }) => fold(name)));
    const from = columns.find(({ name }) => !left.has(fold(name)))?.from;
    if (from === undefined) continue;
    const subject = `${showName(from.relation)}.${from.column}`;
    return { subject, relation: from.relation, asks: `reads ${subject}`, says: `column ${from.column} does not exist`, writtenOut: true };
  }
  return undefined;
}

/** The failure in the names that things had before. */
function toldBy(failure: Failure, worked: Resolution): Why {
  return { ...nameOf(failure, worked), misfits: failure.asked === 'count' || failure.asked === 'value' };
}

function nameOf(failure: Failure, worked: Resolution): Why {
  const { about, asked, says, asks } = failure;
  const origin = worked.origins.get(about);
  if (origin !== undefined && asked === 'column') {
    const subject = `${showName(origin.relation)}.${origin.column}`;
    return { subject, relation: origin.relation, asks: asks.startsWith('names') ? asks : `${asks.split(' ', 1)[0] ?? 'reads'} ${subject}`, says };
  }
  const relation = worked.relations.get(about) ?? failure.relation;
  if (relation === undefined) return { subject: asks.replace(/^\w+ /, '').replace(/\(\)$/, ''), asks, says };
  const subject = failure.column === undefined ? showName(relation) : `${showName(relation)}.${failure.column}`;
  return { subject, relation, asks, says };
}
