import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import type { Clause } from './alter-table.ts';

/** The name that a primary key's index has. */
export const primaryName = 'PRIMARY';

/** Reads what stands behind DROP: a column, key, constraint, period, system versioning. */
export function readDrop({ cursor, table }: Clause, first: Token): readonly SchemaChange[] {
  if (cursor.take('system', 'versioning')) {
    return [{ kind: 'set-table-options', table, options: { system_versioning: 'no' }, span: cursor.spanFrom(first) }];
  }
  if (cursor.take('period', 'for')) {
    cursor.ifExists();
    return [{ kind: 'set-table-options', table, options: { [`period_${cursor.name().toLowerCase()}`]: '' }, span: cursor.spanFrom(first) }];
  }
  if (cursor.take('primary', 'key')) return [dropConstraint(cursor, table, primaryName, false, first)];
  if (cursor.takeOne('index', 'key') !== undefined) {
    const ifExists = cursor.ifExists();
    const start = cursor.peek();
    const name = cursor.name();
    if (name.toUpperCase() === primaryName) return [dropConstraint(cursor, table, primaryName, ifExists, first)];
    return [{ kind: 'drop-index', index: { name }, table, online: false, ifExists, cascade: false, span: cursor.spanFrom(start) }];
  }
  if (cursor.take('foreign', 'key') || cursor.takeOne('constraint', 'check') !== undefined) {
    const ifExists = cursor.ifExists();
    const start = cursor.peek();
    return [dropConstraint(cursor, table, cursor.name(), ifExists, start)];
  }
  cursor.take('column');
  const ifExists = cursor.ifExists();
  const start = cursor.peek();
  const column = cursor.name();
  const span = cursor.spanFrom(start);
  cursor.takeOne('restrict', 'cascade');
  return [{ kind: 'drop-column', table, column, ifExists, cascade: false, span }];
}

function dropConstraint(cursor: Cursor, table: Clause['table'], constraint: string, ifExists: boolean, first: Token): SchemaChange {
  return { kind: 'drop-constraint', table, constraint, ifExists, cascade: false, span: cursor.spanFrom(first) };
}
