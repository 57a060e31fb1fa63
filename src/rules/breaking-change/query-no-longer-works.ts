import type { RelatedPlace } from '../../model/finding.ts';
import { showName } from '../../model/names.ts';
import type { BrokenQuery, JudgedQuery } from '../../model/query.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

type Broken = JudgedQuery & { readonly broken: BrokenQuery };

/** How many places a finding keeps beside its message. */
const mostRelated = 50;

export default defineRule({
  id: 'breaking-change/query-no-longer-works',
  summary: 'A query of the application that works on the schema as it is fails after a migration.',
  consequence: 'breaks-readers',
  severity: 'error',
  proof: true,
  dialects: everyEngine,
  subsumes: [
    'breaking-change/code-still-uses-what-goes',
    'breaking-change/code-may-use-what-goes',
    'breaking-change/drop-column-loses-data',
    'breaking-change/drop-table-loses-data',
    'breaking-change/drop-view-breaks-readers',
    'breaking-change/drop-function-breaks-callers',
    'breaking-change/rename-table-breaks-running-code',
    'breaking-change/rename-column-breaks-running-code',
    'breaking-change/rename-enum-value-breaks-running-code',
    'breaking-change/add-not-null-column-without-default',
    'breaking-change/set-not-null-breaks-writers',
    'breaking-change/drop-default-breaks-writers',
  ],

  docs: {
    when: 'A query of a file that `queries` in the policy names, or one that code search finds, is resolved against the schema before and after: relations, columns, types that are compared, columns that an INSERT leaves out, the unique index that ON CONFLICT goes by. It worked before and surely fails after. The running release of a query of sqlc names the columns for which * stood when it was built. What could not be read or is not known counts for nothing.',
    effect:
      'The server refuses the query from the moment the migration has run: in the release that is running, and in the next one where that sends it too.',
    instead: 'Release code that does without it first, and change the schema in a later pull request; or keep the old form until no release uses it.',
  },

  messages: {
    one: '{query} {asks}, {fate}. {who}',
    several: '{count} queries use {subject}, {fate}: {queries}.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, state text NOT NULL, placed_at timestamptz NOT NULL);',
      queries: ['-- name: ListOrders :many', 'SELECT id, state FROM orders WHERE user_id = $1;'],
      bad: 'ALTER TABLE orders RENAME COLUMN state TO status;',
      good: 'ALTER TABLE orders ADD COLUMN status text;',
      differs: 'Both columns stand until no release asks for the old one.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const [first, ...rest] of groupsOf(changeSet)) {
      const step = first && changeSet.stepAt(first.broken.at);
      if (first === undefined || step === undefined || isToldAsCode([first, ...rest], changeSet)) continue;
      const { subject, asks, relation } = first.broken;
      const all = [first, ...rest];
      const files = new Set(all.map(({ query }) => query.path));
      const related = [
        ...all.map(placeOfQuery),
        ...usesBeside(changeSet, first.broken).filter(({ file, what }) => !what.startsWith('a query') || !files.has(file)),
      ].slice(0, mostRelated);
      const place = { ...placeOf(step), subject, ...(relation && { table: showName(relation) }), related };
      const fate = fateOf(step, first.broken);
      if (rest.length === 0) yield problem('one', { query: showQuery(first), asks, fate, who: whoSends(first) }, place);
      else yield problem('several', { count: all.length, subject, fate, queries: listNames(all.map(showQuery)) }, place);
    }
  },
});

/** Queries that one change breaks by the same thing, those that are sent oftenest first. */
function groupsOf({ queries }: ChangeSet): readonly (readonly Broken[])[] {
  const groups = new Map<string, Broken[]>();
  for (const one of queries) {
    if (one.broken === undefined) continue;
    const { at, subject } = one.broken;
    const key = `${at.file} ${at.start} ${subject}`;
    const group = groups.get(key) ?? [];
    group.push({ ...one, broken: one.broken });
    groups.set(key, group);
  }
  const calls = ({ query }: Broken): number => query.statistics?.calls ?? -1;
  return [...groups.values()].map((group) => group.toSorted((a, b) => calls(b) - calls(a)));
}

const showQuery = ({ query: { name, path, line } }: Broken): string =>
  name === undefined ? `the query at ${path}:${line}` : `${name} in ${path}:${line}`;

/** What the change does to what the query asks for. */
function fateOf({ change }: Step, { says, misfits }: BrokenQuery): string {
  if (misfits) return `and fails from here on: ${says}`;
  if (change.kind.startsWith('drop-') && change.kind !== 'drop-default') return 'which is dropped here';
  if (change.kind === 'rename-column' || change.kind === 'rename-view') return `which is called ${change.to} from here on`;
  if (change.kind === 'rename-table' && says.endsWith('not exist')) return `which is called ${change.to.name} from here on`;
  return `and fails from here on: ${says}`;
}

function whoSends({ stands, broken, query: { statistics } }: Broken): string {
  if (broken.writtenOut) return 'sqlc writes out what * stands for: the release that is running sends the columns that stood when it was built.';
  if (statistics !== undefined) return `The server has counted ${statistics.calls} calls of it.`;
  if (stands === 'base') return 'This pull request changes or removes the query, but the release that is still running sends it.';
  return stands === 'head' ? 'The query is new in this pull request.' : 'The release that is running sends it, and the next one does too.';
}

function placeOfQuery({ query, broken }: Broken): RelatedPlace {
  return { file: query.path, line: query.line, what: `${query.name ?? 'a query'} ${broken.asks}` };
}

/** What code search says already of the same thing, where no query of a name of its own, or of a file that the policy names, is among them. */
function isToldAsCode(group: readonly Broken[], changeSet: ChangeSet): boolean {
  const [first] = group;
  return first !== undefined && group.every(({ query }) => query.source === 'code') && usesBeside(changeSet, first.broken).length > 0;
}

/** Models and other code that use the same thing. */
function usesBeside({ stillUsed }: ChangeSet, { at }: BrokenQuery): readonly RelatedPlace[] {
  const beside = stillUsed.filter(({ gone }) => gone.span.file === at.file && gone.span.start === at.start);
  return beside.flatMap(({ uses }) =>
    uses.filter(({ certainty }) => certainty === 'certain').map(({ path, line, how }) => ({ file: path, line, what: how })),
  );
}
