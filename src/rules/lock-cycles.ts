import { findTable } from '../model/catalog.ts';
import { excludes, lockModes, type Lock, type LockMode } from '../model/effects.ts';
import { keyOf, showName } from '../model/names.ts';
import type { ApplicationTransaction } from '../model/policy.ts';
import type { ChangeSet, Step } from '../model/rule.ts';
import { isInUse } from './in-use.ts';

/** A transaction and what it locks, in order. */
interface LockSequence {
  readonly name: string;
  readonly isApplication: boolean;
  readonly taken: readonly Taken[];
}

interface Taken {
  readonly relation: string;
  readonly shown: string;
  readonly mode: LockMode;
  readonly step?: Step;
  readonly role?: Lock['role'];
}

/** A transaction that holds one relation while it wants another: an edge of the graph of lock order. */
export interface Waiting {
  readonly by: LockSequence;
  readonly held: Taken;
  readonly wanted: Taken;
}

/** How many transactions a circle may have, and how far the search goes at most. */
const longest = 4;
const mostEdges = 2_000;
const mostTries = 100_000;

/**
 * The circles in which transactions of the pull request, and of the application, would wait for each other: found by a search
 * in depth over the graph of lock order, the shortest first, each set of relations once.
 */
export function findLockCycles({ steps, after, transactions }: ChangeSet): readonly (readonly Waiting[])[] {
  const application = transactions.map((transaction) => sequenceOf(transaction, { catalog: after.catalog, session: after.session }));
  const own = migrationSequences(steps);
  if (own.length + application.length < 2) return [];
  const edges = [...application, ...own].flatMap(edgesOf).slice(0, mostEdges);
  const byHeld = new Map<string, Waiting[]>();
  for (const edge of edges) {
    const beside = byHeld.get(edge.held.relation);
    if (beside === undefined) byHeld.set(edge.held.relation, [edge]);
    else beside.push(edge);
  }
  const found = new Map<string, readonly Waiting[]>();
  let tries = 0;
  for (let length = 2; length <= longest; length++) {
    for (const edge of edges) if (!edge.by.isApplication) search([edge], length);
  }
  return [...found.values()];

  function search(path: readonly Waiting[], length: number): void {
    const last = path.at(-1);
    if (last === undefined || ++tries > mostTries) return;
    for (const next of byHeld.get(last.wanted.relation) ?? []) {
      if (path.some(({ by }) => by === next.by) || !excludes(last.wanted.mode, next.held.mode)) continue;
      const longer = [...path, next];
      if (longer.length < length) search(longer, length);
      else if (isCircle(longer)) keep(longer);
    }
  }

  function keep(circle: readonly Waiting[]): void {
    const key = circle
      .map(({ held }) => held.relation)
      .toSorted()
      .join('\0\0');
    const known = found.get(key);
    if (known === undefined || (isOfApplication(circle) && !isOfApplication(known))) found.set(key, circle);
  }
}

const isOfApplication = (circle: readonly Waiting[]): boolean => circle.some(({ by }) => by.isApplication);

function isCircle(path: readonly Waiting[]): boolean {
  const [first, last] = [path[0], path.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (last.wanted.relation !== first.held.relation || !excludes(last.wanted.mode, first.held.mode)) return false;
  return isOfApplication(path) || path.every(({ held, wanted }) => held.step?.statement !== wanted.step?.statement);
}

/** For each relation that a transaction holds, those that it comes to afterwards; once a pair. */
function edgesOf(by: LockSequence): readonly Waiting[] {
  const edges = new Map<string, Waiting>();
  for (const [at, wanted] of by.taken.entries()) {
    for (const held of by.taken.slice(0, at)) {
      const key = `${held.relation}\0\0${wanted.relation}\0\0${held.mode}\0\0${wanted.mode}`;
      if (held.relation !== wanted.relation && isOrdered(held, wanted) && !edges.has(key)) edges.set(key, { by, held, wanted });
    }
  }
  return [...edges.values()];
}

/** Of the locks of one statement only the table's own is known to come first. */
function isOrdered(held: Taken, wanted: Taken): boolean {
  return held.step === undefined || held.step.statement !== wanted.step?.statement || held.role === 'target';
}

/** The transactions of the pull request, with each lock on a table in use that is new to them or stronger than what they hold. */
function migrationSequences(steps: readonly Step[]): readonly LockSequence[] {
  const sequences = new Map<number, { readonly name: string; readonly taken: Taken[]; readonly held: Map<string, LockMode> }>();
  for (const step of steps) {
    const known = sequences.get(step.transaction) ?? { name: step.file.path.split('/').at(-1) ?? '', taken: [], held: new Map<string, LockMode>() };
    sequences.set(step.transaction, known);
    for (const { relation, mode, role } of step.effects.locks) {
      const key = keyOf(relation);
      const before = known.held.get(key);
      if (role === 'index' || !isInUse(step, relation) || (before !== undefined && rank(before) >= rank(mode))) continue;
      known.held.set(key, mode);
      known.taken.push({ relation: key, shown: showName(relation), mode, step, role });
    }
  }
  return [...sequences.values()].filter(({ taken }) => taken.length > 1).map(({ name, taken }) => ({ name, isApplication: false, taken }));
}

const rank = (mode: LockMode): number => lockModes.findIndex((each) => each === mode);

/** Reading takes ACCESS SHARE, writing ROW EXCLUSIVE. A table that does not stand cannot be waited for. */
function sequenceOf({ name, uses }: ApplicationTransaction, state: ChangeSet['after']): LockSequence {
  const taken = uses.flatMap(({ mode, table }): readonly Taken[] => {
    const [schema, bare] = table.includes('.') ? [table.slice(0, table.indexOf('.')), table.slice(table.indexOf('.') + 1)] : [undefined, table];
    const found = findTable(state, { ...(schema !== undefined && { schema }), name: bare });
    if (found === undefined) return [];
    return [{ relation: keyOf(found), shown: showName(found), mode: mode === 'writes' ? 'ROW EXCLUSIVE' : 'ACCESS SHARE' }];
  });
  return { name, isApplication: true, taken };
}
