import { tablesOf } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import { showName } from '../../../model/names.ts';
import type { Column, Table } from '../../../model/objects.ts';
import type { Part } from './compose.ts';
import { quote, refuse, type Situation } from './situation.ts';

/** The columns that are compared by the collation that is dropped. */
function columnsOf(at: Situation, { object, drops }: ChangeOf<'other'>): readonly { readonly table: Table; readonly column: Column }[] {
  if (drops !== 'collation' || object === undefined) return [];
  const isMeant = ({ collation }: Column): boolean =>
    collation?.name === object.name && (collation.schema ?? object.schema) === (object.schema ?? collation.schema);
  return tablesOf(at.before.catalog).flatMap((table) => table.columns.filter(isMeant).map((column) => ({ table, column })));
}

/** A collation is held by the columns that are compared by it, which CASCADE drops. Source: manual, DROP COLLATION; tried on 15. */
export function dropCollation(at: Situation, change: ChangeOf<'other'>): Part {
  const users = columnsOf(at, change);
  if (change.cascade === true) {
    return {
      losses: users.map(({ table, column }) => ({ what: 'column', name: `${showName(table)}.${column.name}` })),
      collateral: users.map(({ table, column }) => ({ what: 'column', name: column.name, table, how: 'dropped' })),
    };
  }
  return {
    refusals: users.map(({ table, column }) =>
      refuse(
        'others-depend',
        `cannot drop collation ${quote(change.object?.name ?? '')}: column ${quote(column.name)} of table ${quote(table)} depends on it`,
        '2BP01',
      ),
    ),
  };
}
