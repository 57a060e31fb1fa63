import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readExpression, readSimple } from '../expressions.ts';
import { readPosition } from './alter-add.ts';
import type { Clause } from './alter-table.ts';
import { readDefinition, readColumn, type ReadColumn } from './columns.ts';

/** `MODIFY [COLUMN] name type …`. */
export function readModify(clause: Clause): readonly SchemaChange[] {
  const { cursor } = clause;
  cursor.take('column');
  const mayMiss = cursor.ifExists();
  if (cursor.is('(')) return cursor.parenthesised(() => cursor.list(() => redefine(clause, readColumn(cursor), undefined, mayMiss))).flat();
  return redefine(clause, readColumn(cursor), undefined, mayMiss);
}

/** `CHANGE [COLUMN] old new type …`. */
export function readChange(clause: Clause): readonly SchemaChange[] {
  const { cursor } = clause;
  cursor.take('column');
  const mayMiss = cursor.ifExists();
  const first = cursor.peek();
  const old = cursor.name();
  return redefine(clause, readDefinition(cursor, cursor.name(), first), old, mayMiss);
}

/** A column stated anew; keys and checks that are written behind it are changes of their own. */
function redefine(
  { cursor, table }: Clause,
  { column, constraints }: ReadColumn,
  old: string | undefined,
  mayMiss: boolean,
): readonly SchemaChange[] {
  const position = readPosition(cursor);
  const change: SchemaChange = {
    kind: 'redefine-column',
    table,
    column: old ?? column.name,
    to: column,
    ...(position !== undefined && { position }),
    ...(mayMiss && { conditional: true }),
    span: column.span,
  };
  return [
    change,
    ...constraints.map((constraint): SchemaChange => ({ kind: 'add-constraint', table, constraint, span: constraint.span ?? column.span })),
  ];
}

/** `ALTER [COLUMN] a SET DEFAULT …`, `ALTER INDEX i INVISIBLE`, `ALTER CHECK c NOT ENFORCED`. */
export function readAlterColumn(clause: Clause): readonly SchemaChange[] {
  const { cursor, table } = clause;
  if (cursor.takeOne('index', 'key') !== undefined) return [readAlterIndex(clause)];
  if (cursor.takeOne('check', 'constraint') !== undefined) {
    const first = cursor.peek();
    const constraint = cursor.name();
    const enforced = !cursor.take('not');
    cursor.expect('enforced');
    return [{ kind: 'alter-constraint', table, constraint, enforced, span: cursor.spanFrom(first) }];
  }
  cursor.take('column');
  const mayMiss = cursor.ifExists();
  const first = cursor.peek();
  const column = cursor.name();
  const change = readColumnSetting(cursor);
  return [{ ...change, table, column, ...(mayMiss && { conditional: true }), span: cursor.spanFrom(first) }];
}

type Setting =
  | { readonly kind: 'set-default'; readonly default: Extract<SchemaChange, { kind: 'set-default' }>['default'] }
  | { readonly kind: 'drop-default' }
  | { readonly kind: 'set-column-options'; readonly what: 'options' };

function readColumnSetting(cursor: Cursor): Setting {
  if (cursor.take('drop', 'default')) return { kind: 'drop-default' };
  cursor.expect('set');
  if (cursor.takeOne('visible', 'invisible') !== undefined) return { kind: 'set-column-options', what: 'options' };
  cursor.expect('default');
  return { kind: 'set-default', default: cursor.is('(') ? cursor.parenthesised(() => readExpression(cursor)) : readSimple(cursor) };
}

function readAlterIndex({ cursor, table }: Clause): SchemaChange {
  cursor.ifExists();
  const first = cursor.peek();
  const index = { name: cursor.name() };
  const negated = cursor.take('not');
  const word = cursor.takeOne('visible', 'invisible', 'ignored') ?? cursor.fail();
  const visible = word === 'visible' || (word === 'ignored' && negated);
  return { kind: 'alter-index', index, table, what: 'visibility', visible, span: cursor.spanFrom(first) };
}
