import type { SchemaChange } from '../../../model/change.ts';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Partitioning } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { isAtLeast, type Version } from '../../../model/target.ts';
import { findTable } from '../../../model/catalog.ts';
import { refuse, type Situation } from './situation.ts';

/** A piece of syntax and the version that brought it. Source: release notes E.* of the manual. */
interface Novelty {
  readonly since: Version;
  readonly what: string;
  /** Whether a change uses it; where it is a matter of one column, that column. */
  readonly isUsed: (change: SchemaChange, at: Situation) => boolean | ColumnSpec | undefined;
}

const columnsIn = (change: SchemaChange): readonly ColumnSpec[] => {
  if (change.kind === 'create-table') return change.spec.columns;
  return change.kind === 'add-column' ? [change.column] : [];
};

const constraintsIn = (change: SchemaChange): readonly Constraint[] => {
  if (change.kind === 'create-table') return change.spec.constraints;
  if (change.kind === 'add-column') return change.constraints;
  return change.kind === 'add-constraint' ? [change.constraint] : [];
};

const partitioningIn = (change: SchemaChange): Partitioning | undefined => (change.kind === 'create-table' ? change.spec.partitioning : undefined);

const boundIs = (change: SchemaChange, kind: string): boolean =>
  (change.kind === 'create-table' && change.spec.partitionOf?.bound.kind === kind) ||
  (change.kind === 'attach-partition' && change.bound.kind === kind);

const isPartitioned = (at: Situation, change: SchemaChange): boolean =>
  'table' in change && change.table !== undefined && findTable(at.before, change.table)?.partitioning !== undefined;

const novelties: readonly Novelty[] = [
  { since: [10, 0], what: 'identity columns', isUsed: (change) => columnsIn(change).find((column) => column.identity !== undefined) },
  { since: [11, 0], what: 'INCLUDE columns of an index', isUsed: (change) => change.kind === 'create-index' && change.index.include.length > 0 },
  { since: [11, 0], what: 'hash partitioning', isUsed: (change) => partitioningIn(change)?.strategy === 'hash' || boundIs(change, 'hash') },
  { since: [11, 0], what: 'a default partition', isUsed: (change) => boundIs(change, 'default') },
  { since: [11, 0], what: 'an index on a partitioned table', isUsed: (change, at) => change.kind === 'create-index' && isPartitioned(at, change) },
  { since: [11, 0], what: 'procedures', isUsed: (change) => change.kind === 'create-routine' && change.routineKind === 'procedure' },
  { since: [12, 0], what: 'generated columns', isUsed: (change) => columnsIn(change).find((column) => column.generated !== undefined) },
  { since: [12, 0], what: 'REINDEX CONCURRENTLY', isUsed: (change) => change.kind === 'reindex' && change.online },
  {
    since: [13, 0],
    what: 'ALTER COLUMN … DROP EXPRESSION',
    isUsed: (change) => change.kind === 'set-generated' && change.verb === 'drop-expression',
  },
  {
    since: [14, 0],
    what: 'DETACH PARTITION … CONCURRENTLY',
    isUsed: (change) => change.kind === 'detach-partition' && (change.concurrently || change.finalize),
  },
  { since: [14, 0], what: 'CREATE OR REPLACE TRIGGER', isUsed: (change) => change.kind === 'create-trigger' && change.orReplace },
  {
    since: [14, 0],
    what: 'ALTER COLUMN … SET COMPRESSION',
    isUsed: (change) => change.kind === 'set-column-options' && change.what === 'compression',
  },
  {
    since: [15, 0],
    what: 'NULLS NOT DISTINCT',
    isUsed: (change) =>
      (change.kind === 'create-index' && change.index.nullsNotDistinct) ||
      constraintsIn(change).some((it) => it.kind === 'unique' && it.nullsNotDistinct),
  },
  {
    since: [15, 0],
    what: 'the columns of ON DELETE SET NULL and SET DEFAULT',
    isUsed: (change) => constraintsIn(change).some((it) => it.kind === 'foreign-key' && it.onDeleteColumns !== undefined),
  },
  { since: [15, 0], what: 'SET ACCESS METHOD', isUsed: (change) => change.kind === 'set-access-method' },
  { since: [15, 0], what: 'MERGE', isUsed: (change) => change.kind === 'write-rows' && change.verb === 'merge' },
  { since: [15, 0], what: 'security_invoker views', isUsed: (change) => change.kind === 'create-view' && 'security_invoker' in change.spec.options },
  { since: [17, 0], what: 'ALTER COLUMN … SET EXPRESSION', isUsed: (change) => change.kind === 'set-generated' && change.verb === 'set-expression' },
  { since: [18, 0], what: 'virtual generated columns', isUsed: (change) => columnsIn(change).find((column) => column.generated?.stored === false) },
  {
    since: [18, 0],
    what: 'NOT ENFORCED constraints',
    isUsed: (change) => constraintsIn(change).some((it) => !it.enforced) || (change.kind === 'alter-constraint' && change.enforced !== undefined),
  },
  {
    since: [18, 0],
    what: 'WITHOUT OVERLAPS',
    isUsed: (change) => constraintsIn(change).some((it) => 'withoutOverlaps' in it && it.withoutOverlaps === true),
  },
  {
    since: [18, 0],
    what: 'NOT NULL as a constraint of its own',
    isUsed: (change) => change.kind === 'add-constraint' && change.constraint.kind === 'not-null',
  },
];

/** The refusals of syntax that the target does not know yet. */
export function refuseNewer(change: SchemaChange, at: Situation): readonly Refusal[] {
  return novelties.flatMap(({ since, what, isUsed }) => {
    const used = isAtLeast(at.target, since[0], since[1]) ? false : isUsed(change, at);
    if (used === false || used === undefined) return [];
    const message = `${what} came with PostgreSQL ${since[0]}; the target is PostgreSQL ${at.target.version[0]}`;
    return [{ ...refuse('newer-syntax', message, '42601'), ...(used !== true && { span: used.span }) }];
  });
}
