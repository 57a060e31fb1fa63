import { tableOf, type Alteration, type SchemaChange } from '../../../model/change.ts';
import type { Blocks, Effects, Work } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { alterFacts, doingOf, strongerLock, worseWay, type AlterFact, type Concurrency, type Doing, type Way } from './alter-facts.ts';
import { copyLock, isCopied, isRowVersionKept, lockOfRebuild, type Step } from './limits.ts';
import type { Operation } from './altering.ts';
import { operationsOf } from './operations.ts';
import { isMariadb, relationAt, type Situation } from './situation.ts';

/** An operation of the statement, and how it is done among the others. */
interface Planned extends Operation {
  readonly clause: SchemaChange;
  readonly fact: AlterFact;
  readonly way: Way;
  /** It would be instant in a statement of its own. */
  readonly isHeldUp: boolean;
}

/** How a whole ALTER is done: by the cheapest way that serves all of its clauses. */
export interface Plan {
  readonly way: Way;
  /** The weakest LOCK= that serves, before what the statement asks for. */
  readonly lock: Concurrency;
  readonly operations: readonly Planned[];
  readonly table: Table | undefined;
  readonly asked: Alteration | undefined;
  /** Only what the statement asks for makes it a copy. */
  readonly isCopyAsked: boolean;
}

const gather = (
  change: SchemaChange,
  at: Situation,
  table: Table | undefined,
): readonly (Operation & { clause: SchemaChange; fact: AlterFact; doing: Doing })[] => {
  const clauses = change.alter?.clauses ?? [change];
  return clauses.flatMap((clause) =>
    operationsOf(clause, { at, table, clauses }).map((operation) => {
      const fact: AlterFact = alterFacts[operation.id];
      return { ...operation, clause, fact, doing: doingOf(fact, at.target) };
    }),
  );
};

/** Whether two changes stand at one place of the statement. */
export const isSameClause = (a: SchemaChange, b: SchemaChange): boolean =>
  a === b || (a.kind === b.kind && a.span.start === b.span.start && a.span.end === b.span.end);

/** The operations of an ALTER, and the cheapest way that serves them all. */
interface Course {
  readonly found: ReturnType<typeof gather>;
  readonly table: Table | undefined;
  /** Each operation can be done instantly beside the others. */
  readonly isInstant: boolean;
  /** What the operations need, and what it is where the statement asks for a copy. */
  readonly needed: Way;
  readonly way: Way;
}

const wayBeside = ({ way, otherwise }: Doing, isInstant: boolean): Way => (way === 'instant' && !isInstant ? otherwise : way);

/** How the ALTER that a change is a clause of is done, without what others have to wait for. */
export function courseOf(change: SchemaChange, at: Situation): Course {
  const name = tableOf(change);
  const table = name === undefined ? undefined : relationAt(at.met, name).table;
  const found = gather(change, at, table);
  const isInstant = found.every(({ doing }) => doing.leavesInstant) && isRowVersionKept(at, table, found, change.alter);
  const cheapest = found.reduce<Way>((way, { doing }) => worseWay(way, wayBeside(doing, isInstant)), 'instant');
  const needed = isCopied(at, table, found, cheapest) ? 'copy' : cheapest;
  return { found, table, isInstant, needed, way: change.alter?.algorithm === 'copy' ? 'copy' : needed };
}

interface Made {
  /** What stood before the statement. */
  readonly met: Situation['met']['catalog'];
  readonly plan: Plan;
}
const made = new WeakMap<Alteration, Made>();

/** Plans the ALTER that a change is a clause of, once for all of its clauses. */
export function planOf(change: SchemaChange, at: Situation): Plan {
  const { alter } = change;
  const known = alter && made.get(alter);
  if (known?.met === at.met.catalog) return known.plan;
  const plan = makePlan(change, at);
  if (alter !== undefined) made.set(alter, { met: at.met.catalog, plan });
  return plan;
}

function makePlan(change: SchemaChange, at: Situation): Plan {
  const asked = change.alter;
  const { found, table, isInstant, needed, way } = courseOf(change, at);
  const isHeldUp = ({ clause }: Pick<Planned, 'clause'>): boolean => {
    if (isInstant) return false;
    const own = found.filter((each) => each.clause === clause);
    return own.every(({ doing }) => doing.way === 'instant') && isRowVersionKept(at, table, own, asked) && !isCopied(at, table, own, 'instant');
  };
  const operations = found.map((each) => ({ ...each, way: wayBeside(each.doing, isInstant), isHeldUp: isHeldUp(each) }));
  return { way, lock: lockOfPlan(at, table, found, way), operations, table, asked, isCopyAsked: way !== needed };
}

function lockOfPlan(at: Situation, table: Table | undefined, steps: readonly Step[], way: Way): Concurrency {
  if (way === 'copy') return copyLock(at, table, steps);
  if (steps.length > 0 && steps.every(({ id }) => id === 'rename-table')) return isMariadb(at) ? 'exclusive' : 'none';
  const own = steps.reduce<Concurrency>((lock, { doing }) => strongerLock(lock, doing.lock), 'none');
  return way === 'rebuild' ? strongerLock(own, lockOfRebuild(table, steps)) : own;
}

/** What others cannot do while the rows are read or written. Source: manual, ALTER TABLE, Concurrency Control. */
const blocking: Readonly<Record<Concurrency, Blocks>> = { none: 'schema-changes', shared: 'writes', exclusive: 'reads-and-writes' };

/** The lock that the statement holds while it works: what it needs, or more where LOCK= asks for more. */
function blocksOf({ lock, asked, way }: Plan): Blocks {
  const wanted = asked?.lock === undefined || asked.lock === 'default' || way === 'instant' ? 'none' : asked.lock;
  return blocking[strongerLock(lock, wanted)];
}

/** The word of the engine for it: MySQL says INPLACE of whatever is neither instant nor a copy, and 5.7 knows no other. */
export function algorithmOf(at: Situation, { way }: Plan): NonNullable<Effects['algorithm']> {
  if (way === 'copy') return 'copy';
  if (isMariadb(at)) return way === 'rebuild' ? 'inplace' : way;
  return way === 'instant' && isAtLeast(at.target, 8) ? 'instant' : 'inplace';
}

/** The work that a clause is the cause of: the rows are written anew for those clauses that no cheaper way would serve. */
export function workOf(plan: Plan, change: SchemaChange, relation: Work['relation']): readonly Work[] {
  const blocks = blocksOf(plan);
  const own = plan.operations.filter(({ clause }) => isSameClause(clause, change));
  const isCause = ({ way }: Planned): boolean => plan.way === way && (way === 'rebuild' || way === 'copy');
  const isForced =
    (plan.way === 'rebuild' || plan.way === 'copy') &&
    !plan.operations.some(isCause) &&
    plan.operations[0] !== undefined &&
    isSameClause(plan.operations[0].clause, change);
  const forced: readonly Work[] = isForced
    ? [{ kind: 'rewrite', relation, because: plan.isCopyAsked ? 'copy-asked' : 'copy-algorithm', blocks }]
    : [];
  return own.reduce<readonly Work[]>((work, operation) => {
    const because = operation.fact.because ?? 'rebuild-table';
    const object = operation.object === undefined ? {} : { object: operation.object };
    if (isCause(operation)) work = [...work, { kind: 'rewrite', relation, because, ...object, blocks, ...(operation.isHeldUp && { beside: true }) }];
    if (operation.fact.builds === true || operation.id === 'change-collation-indexed') {
      return isCause(operation) && operation.id !== 'add-first-fulltext'
        ? work
        : [...work, { kind: 'index-build', relation, because, ...object, blocks }];
    }
    return work;
  }, forced);
}
