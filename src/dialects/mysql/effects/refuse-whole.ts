import type { ChangeOf, SchemaChange } from '../../../model/change.ts';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Column, Table } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { columnsOf } from '../../../model/types.ts';
import { errorOf, refuseMissingColumns } from './knowledge.ts';
import { keepIndex } from '../index-parts.ts';
import { groundOf, keyColumnsOf, keyOfColumns, keyOfIndex, refuseAutoColumns, refuseKey, type KeyDefinition } from './refuse-keys.ts';
import { refuseRowSize } from './row-size.ts';
import { columnsIn, includesMember, isSameMember, othersDepend, quote, refuse, type Situation } from './situation.ts';

type Columns = readonly (Column | ColumnSpec)[];
type Position = ChangeOf<'add-column'>['position'];

/** FIRST stands everywhere; AFTER names a column. */
export const refusePosition = (at: Situation, table: Table | undefined, position: Position): readonly Refusal[] =>
  position === undefined || position === 'first' ? [] : refuseMissingColumns(at, table, [position.after]);

/** Keys that the statement makes beside this clause: they may stand before or after it. */
function keysMade(clauses: readonly SchemaChange[]): readonly (readonly string[])[] {
  return clauses.flatMap((clause): readonly (readonly string[])[] => {
    if (clause.kind === 'create-index') return [columnsIn(clause.index)];
    const constraints = clause.kind === 'add-constraint' ? [clause.constraint] : clause.kind === 'add-column' ? clause.constraints : [];
    return constraints.flatMap((it) => (it.kind === 'primary-key' || it.kind === 'unique' ? [it.columns] : []));
  });
}

/** The columns as they will be must still fit a row, and have one AUTO_INCREMENT that is a key. */
export function refuseWhole(at: Situation, table: Table | undefined, columns: Columns, change: SchemaChange): readonly Refusal[] {
  if (table === undefined || table.knowledge !== 'full' || at.conditional) return [];
  const keys = [...keyColumnsOf(table), ...keysMade(change.alter?.clauses ?? [change])];
  return [...refuseRowSize(at, columns, table), ...refuseAutoColumns(at, { ...groundOf(table), columns }, keys)];
}

/** The keys of a table: its indexes and its primary key. */
function keysOf({ indexes, constraints }: Table, columns: Columns, { target }: Situation): readonly KeyDefinition[] {
  const primaries = constraints.flatMap((it) => (it.kind === 'primary-key' ? keyOfColumns('PRIMARY', it.columns, true) : []));
  return [...indexes.map((index) => keyOfIndex(keepIndex(index, columns, target))), ...primaries];
}

/** Keys that stand must be such as could be made on the columns as they will be, each in its place. Source: manual, ALTER TABLE; tried on MariaDB 10.11. */
export function refuseStandingKeys(at: Situation, table: Table, columns: Columns): readonly Refusal[] {
  if (at.conditional) return [];
  const isSame = ({ column = '' }: KeyDefinition['parts'][number]): boolean => {
    const place = table.columns.findIndex(({ name }) => isSameMember(name, column));
    return columns[place] === table.columns[place];
  };
  const ground = groundOf(table);
  // Under the old names, so that a key finds its column by the name that it has for it.
  const named = columns.map((column, i) => ({ ...column, name: table.columns[i]?.name ?? column.name }));
  const standing = keysOf(table, table.columns, at);
  return keysOf(table, named, at).flatMap((key, i) => {
    const before = standing[i];
    if (before === undefined || key.parts.every(isSame) || refuseKey(at, before, ground).length > 0) return [];
    return refuseKey(at, key, { ...ground, columns: named });
  });
}

export const checksOn = (table: Table | undefined, column: string): readonly Extract<Constraint, { kind: 'check' }>[] =>
  (table?.constraints ?? []).filter((it) => it.kind === 'check').filter(({ expression }) => includesMember(columnsOf(expression), column));

/** Generated columns and checks that read a column. A check of this column alone goes with it. Source: manual, CHECK Constraints; MariaDB tried on 10.11. */
export function refuseReaders(at: Situation, table: Table | undefined, column: string): readonly Refusal[] {
  const generated = table?.columns.find(
    (it) => it.generated !== undefined && !isSameMember(it.name, column) && includesMember(columnsOf(it.generated.expression), column),
  );
  const check = checksOn(table, column).find(({ expression }) => columnsOf(expression).length > 1);
  const index = table?.indexes.find((it) =>
    it.parts.some(({ expression }) => expression !== undefined && includesMember(columnsOf(expression), column)),
  );
  return [
    ...(generated
      ? [refuse('used-by-generated-column', `generated column ${quote(generated.name)} reads column ${quote(column)}`, errorOf(at, 3108, 1054))]
      : []),
    ...(check ? [othersDepend(`check ${quote(check.name)} reads column ${quote(column)}`, errorOf(at, 3959, 1054))] : []),
    ...(index ? [othersDepend(`index ${quote(index.name)} is on an expression that reads column ${quote(column)}`, 3837)] : []),
  ];
}
