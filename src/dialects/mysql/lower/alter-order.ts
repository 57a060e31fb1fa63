import type { ChangeKind, SchemaChange } from '../../../model/change.ts';

/**
 * Clauses that the engine does before others, however they are written: what is dropped makes room for what has its name, foreign keys
 * before the indexes and columns that they need, keys are made on
 * columns as they will be called, and the table's own new name comes last. Source: `mysql_prepare_alter_table` in sql/sql_table.cc;
 * tried on MariaDB 10.11.
 */
const passes: Readonly<Partial<Record<ChangeKind, number>>> = {
  'drop-constraint': 0,
  'drop-index': 1,
  'drop-column': 2,
  'rename-column': 3,
  'redefine-column': 3,
  'set-default': 3,
  'drop-default': 3,
  'add-column': 4,
  'rename-table': 6,
};

/** The changes of one ALTER TABLE in the order in which the engine does them; those of one kind stay as they are written. */
export function inEngineOrder(changes: readonly SchemaChange[]): readonly SchemaChange[] {
  return changes.length < 2 ? changes : changes.toSorted((a, b) => passOf(a) - passOf(b));
}

/** A column that is moved may be put behind a new one. */
const passOf = (change: SchemaChange): number =>
  change.kind === 'redefine-column' && change.position !== undefined ? 4 : (passes[change.kind] ?? 5);
