import { findTable, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { keyOf } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { omit } from '../../model/omit.ts';
import { isAtLeast } from '../../model/target.ts';
import type { SqlType } from '../../model/types.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import { changeColumn } from './change-column.ts';
import { withPlaceholder } from './change-table.ts';
import type { ApplyContext } from './context.ts';
import { familyOf } from './inheritance.ts';
import { currentTable } from './partition-indexes.ts';
import { withSequence } from './with-column.ts';

/** The sequence of an identity column follows the type of the column. */
export function retypeSequence(catalog: Catalog, { sequence }: Column, type: SqlType): Catalog {
  const relation = sequence && catalog.relations.get(keyOf(sequence));
  return relation?.kind === 'sequence' ? replaceRelation(catalog, relation, { ...relation, type }) : catalog;
}

/** From 17 on the partitions share the identity of their table. Source: manual of 17, 5.3 Identity Columns. */
export function setIdentity(state: DatabaseState, change: ChangeOf<'set-identity'>, context: ApplyContext): Catalog {
  const catalog = setOwnIdentity(state, change, context);
  const table = findTable({ ...state, catalog }, change.table);
  const column = table?.columns.find(({ name }) => name === change.column);
  if (catalog === state.catalog || table?.partitioning === undefined || column === undefined || !isAtLeast(context.target, 17)) return catalog;
  const { identity, sequence } = column;
  return familyOf(catalog, table)
    .slice(1)
    .reduce((written, part) => {
      const columns = part.columns.map((each) =>
        each.name === column.name ? { ...omit(each, 'identity', 'sequence'), ...(identity && { identity }), ...(sequence && { sequence }) } : each,
      );
      return replaceRelation(written, part, { ...part, columns });
    }, catalog);
}

function setOwnIdentity(state: DatabaseState, change: ChangeOf<'set-identity'>, context: ApplyContext): Catalog {
  const table = findTable(state, change.table);
  const column = table?.columns.find(({ name }) => name === change.column);
  if (table === undefined || column === undefined) return withPlaceholder(state, change.table);
  if (change.verb === 'drop' && column.identity !== undefined) return dropIdentity(state, change, table, column);
  if (change.verb === 'set' && change.identity !== undefined && column.identity !== undefined) {
    const { identity } = change;
    return changeColumn(state, { ...change, only: true }, (each) => ({ ...each, identity }));
  }
  if (change.verb !== 'add' || column.identity !== undefined || column.default !== undefined || !column.notNull) return state.catalog;
  const tied = withSequence(state.catalog, table, column, false, context, change.options);
  const identified = { ...tied.column, identity: change.identity ?? 'always' };
  return replaceRelation(tied.catalog, table, { ...table, columns: table.columns.map((each) => (each === column ? identified : each)) });
}

function dropIdentity(state: DatabaseState, change: ChangeOf<'set-identity'>, table: Table, column: Column): Catalog {
  const plain = changeColumn(state, { ...change, only: true }, (each) => omit(each, 'identity', 'sequence'));
  const sequence = column.sequence && plain.relations.get(keyOf(column.sequence));
  return sequence === undefined || currentTable(plain, table) === undefined ? plain : writeRelation(plain, sequence, undefined);
}
