import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import type { Clause } from './alter-table.ts';
import { readColumn, type ReadColumn } from './columns.ts';
import { isAtElement, readElement, type Element } from './keys.ts';

type AddColumn = Extract<SchemaChange, { kind: 'add-column' }>;

/** Reads what stands behind ADD: columns, keys, constraints, a period, system versioning. */
export function readAdd(clause: Clause, first: Token): readonly SchemaChange[] {
  const { cursor, table } = clause;
  if (cursor.take('system', 'versioning')) {
    return [{ kind: 'set-table-options', table, options: { system_versioning: 'yes' }, span: cursor.spanFrom(first) }];
  }
  if (isAtElement(cursor)) return elementChanges(clause, readElement(cursor), first);
  cursor.take('column');
  const ifNotExists = cursor.ifNotExists();
  if (!cursor.is('(')) return columnChanges(clause, readColumn(cursor), ifNotExists, readPosition(cursor));
  return cursor
    .parenthesised(() =>
      cursor.list(() => {
        const start = cursor.peek();
        return isAtElement(cursor)
          ? elementChanges(clause, readElement(cursor), start)
          : columnChanges(clause, readColumn(cursor), ifNotExists, undefined);
      }),
    )
    .flat();
}

/** `FIRST` or `AFTER column`. */
export function readPosition(cursor: Cursor): AddColumn['position'] {
  if (cursor.take('first')) return 'first';
  return cursor.take('after') ? { after: cursor.name() } : undefined;
}

function columnChanges(
  { table }: Clause,
  { column, constraints }: ReadColumn,
  ifNotExists: boolean,
  position: AddColumn['position'],
): readonly SchemaChange[] {
  return [
    {
      kind: 'add-column',
      table,
      column,
      constraints,
      ifNotExists,
      ifExists: false,
      ...(position !== undefined && { position }),
      span: column.span,
    },
  ];
}

function elementChanges({ cursor, table }: Clause, element: Element, first: Token): readonly SchemaChange[] {
  const span = cursor.spanFrom(first);
  switch (element.kind) {
    case 'constraint':
      return [{ kind: 'add-constraint', table, constraint: element.constraint, span: element.constraint.span ?? span }];
    case 'index':
      return [
        {
          kind: 'create-index',
          table,
          index: element.index,
          online: false,
          ifNotExists: element.ifNotExists,
          only: false,
          span: cursor.spanFrom(element.first),
        },
      ];
    case 'period':
      return [{ kind: 'set-table-options', table, options: { [`period_${element.name}`]: element.columns.join(', ') }, span }];
    case 'nothing':
      return [{ kind: 'other', what: 'add check that is not enforced', object: table, span }];
  }
}
