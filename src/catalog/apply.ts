import type { Catalog, DatabaseState } from '../model/catalog.ts';
import type { ChangeKind, ChangeOf, SchemaChange } from '../model/change.ts';
import { charsetAppliers } from './apply/charset.ts';
import { columnAppliers } from './apply/columns.ts';
import { constraintAppliers } from './apply/constraints.ts';
import type { ApplyContext, Appliers } from './apply/context.ts';
import { tableMaking } from './apply/create-table.ts';
import { descriptionAppliers } from './apply/descriptions.ts';
import { indexing } from './apply/indexes.ts';
import { inheriting } from './apply/inheritance.ts';
import { partitioning } from './apply/partitions.ts';
import { publicationAppliers } from './apply/publications.ts';
import { rightAppliers } from './apply/rights.ts';
import { ruleAppliers } from './apply/rules.ts';
import { routineAppliers } from './apply/routines.ts';
import { schemaAppliers } from './apply/schemas.ts';
import { sequenceAppliers } from './apply/sequences.ts';
import { tablePartitioning } from './apply/table-partitions.ts';
import { tableAppliers } from './apply/tables.ts';
import { triggerAppliers } from './apply/triggers-and-policies.ts';
import { typeAppliers } from './apply/types.ts';
import { viewAppliers } from './apply/views.ts';

export type { ApplyContext } from './apply/context.ts';

/** A change that leaves the catalog as it is: rows, sessions, maintenance, and objects that the catalog does not keep. */
const untouched = (state: DatabaseState): Catalog => state.catalog;

/** What SQL that is put together at run time makes, changes or drops is not told. */
const unfollowed = ({ catalog }: DatabaseState): Catalog => (catalog.unfollowed === true ? catalog : { ...catalog, unfollowed: true });

/** Operators and casts of the history's own decide which types go together, and are not kept one by one. */
const other: Appliers<'other'>['other'] = ({ catalog }, { what }) =>
  (what === 'create cast' || what === 'define') && catalog.ownOperators !== true ? { ...catalog, ownOperators: true } : catalog;

const appliers: Appliers<ChangeKind> = {
  ...tableMaking,
  ...tableAppliers,
  ...columnAppliers,
  ...constraintAppliers,
  ...indexing,
  ...inheriting,
  ...partitioning,
  ...viewAppliers,
  ...sequenceAppliers,
  ...typeAppliers,
  ...routineAppliers,
  ...triggerAppliers,
  ...ruleAppliers,
  ...publicationAppliers,
  ...schemaAppliers,
  ...descriptionAppliers,
  ...rightAppliers,
  ...charsetAppliers,
  ...tablePartitioning,
  'create-database': untouched,
  'drop-database': untouched,
  truncate: untouched,
  vacuum: untouched,
  analyze: untouched,
  'lock-table': untouched,
  reindex: untouched,
  'rebuild-table': untouched,
  'set-storage-state': untouched,
  event: untouched,
  statistics: untouched,
  role: untouched,
  'write-rows': untouched,
  'read-rows': untouched,
  'set-session': untouched,
  transaction: untouched,
  'dynamic-sql': unfollowed,
  other,
};

function dispatch<K extends ChangeKind>(kind: K, state: DatabaseState, change: ChangeOf<K>, context: ApplyContext): Catalog {
  return appliers[kind](state, change, context);
}

/**
 * The database after a change. What the engine would refuse leaves the catalog as it is; what names a table that the history
 * did not tell of makes a placeholder for it, where the history is not complete.
 */
export function applyChange(state: DatabaseState, change: SchemaChange, context: ApplyContext): DatabaseState {
  const catalog = dispatch(change.kind, state, change, context);
  return catalog === state.catalog ? state : { ...state, catalog };
}
