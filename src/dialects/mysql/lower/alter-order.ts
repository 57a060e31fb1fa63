import type { ChangeKind, SchemaChange } from '../../../model/change.ts';

/**
 * Clauses that the engine does before others, however they are written: what is dropped makes room for what has its name, keys are made on
 * columns as they will be called, and the table's own new name comes last. Source: `mysql_prepare_alter_table` in sql/sql_table.cc;
 * tried on MariaDB 10.11.
 */
const passes: Readonly<Partial<Record<ChangeKind, number>>> = {
  'drop-constraint': 0,
  'drop-index': 0,
  'drop-column': 0,
  'rename-column': 1,
  'redefine-column': 1,
  'set-default': 1,
  'drop-default': 1,
  'add-column': 2,
  'rename-table': 4,
};

/** The changes of one ALTER TABLE in the order in which the engine does them; those of one kind stay as they are written. */
export function inEngineOrder(changes: readonly SchemaChange[]): readonly SchemaChange[] {
  return changes.length < 2 ? changes : changes.toSorted((a, b) => passOf(a) - passOf(b));
}

/** A column that is moved may be put behind a new one. */
const passOf = (change: SchemaChange): number =>
  change.kind === 'redefine-column' && change.position !== undefined ? 2 : (passes[change.kind] ?? 3);
