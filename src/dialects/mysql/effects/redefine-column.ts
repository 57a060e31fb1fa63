import type { ChangeOf } from '../../../model/change.ts';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import type { Column, Table } from '../../../model/objects.ts';
import { alterClause, type Clause } from './alter.ts';
import { attributesLost, isAutoIncrement } from './attributes.ts';
import { refuseDefinition } from './definitions.ts';
import { errorOf, refuseMissingColumns, refuseTakenColumn } from './knowledge.ts';
import { narrowing } from './narrowing.ts';
import { refuseChecked } from './refuse-checks.ts';
import { keysTo, referencedColumns } from './refuse-foreign-keys.ts';
import { checksOn, refusePosition, refuseStandingKeys, refuseWhole } from './refuse-whole.ts';
import {
  checksForeignKeys,
  columnOf,
  foreignKeysOf,
  includesMember,
  invalid,
  isMariadb,
  isSameMember,
  othersDepend,
  quote,
  unsupported,
  type Situation,
} from './situation.ts';
import { typeChange } from './type-change.ts';

/** The type of a column in a foreign key stays as it is. Source: manual, FOREIGN KEY Constraints; MariaDB tried on 10.11. */
export function refuseKeyedType(at: Situation, table: Table, from: Column, to: Column | ColumnSpec): readonly Refusal[] {
  if (!isMariadb(at) && !checksForeignKeys(at)) return [];
  const outcome = typeChange(at, { from, to, table });
  if (outcome === undefined || outcome.id === 'extend-varchar' || outcome.id === 'extend-values' || at.conditional) return [];
  const mine = foreignKeysOf(table).find(({ columns }) => includesMember(columns, from.name));
  if (mine !== undefined)
    return [othersDepend(`the type of column ${quote(from.name)} cannot change: foreign key ${quote(mine.name)} uses it`, 1832)];
  const theirs = keysTo(at, table).find(({ key }) => includesMember(referencedColumns(key, table), from.name));
  if (theirs === undefined) return [];
  return [
    othersDepend(
      `the type of column ${quote(from.name)} cannot change: foreign key ${quote(theirs.key.name)} of table ${quote(theirs.child)} references it`,
      1833,
    ),
  ];
}

/** A foreign key may be about to set the column to NULL. Source: manual, FOREIGN KEY Constraints; tried on MariaDB 10.11. */
function refuseNulled(table: Table, from: Column, to: ColumnSpec): readonly Refusal[] {
  const key =
    to.notNull && !from.notNull
      ? foreignKeysOf(table).find(
          ({ columns, onDelete, onUpdate }) => includesMember(columns, from.name) && [onDelete, onUpdate].includes('set-null'),
        )
      : undefined;
  if (key === undefined) return [];
  return [invalid(`column ${quote(from.name)} cannot be NOT NULL: foreign key ${quote(key.name)} would set it to NULL`, 1830)];
}

function redefined({ change, at, found: { table } }: Clause<ChangeOf<'redefine-column'>>): ReturnType<Parameters<typeof alterClause>[2]> {
  const { to } = change;
  const from = columnOf(table, change.column);
  const missing = refuseMissingColumns(at, table, [change.column]);
  const taken = isSameMember(change.column, to.name) ? [] : refuseTakenColumn(at, table, to.name);
  const own = [...missing, ...taken, ...refusePosition(at, table, change.position), ...refuseDefinition(at, to, table)];
  if (table === undefined || from === undefined) return { refusals: own };
  const columns = table.columns.map((column) => (column === from ? to : column));
  const switches = (from.generated === undefined) !== (to.generated === undefined) || from.generated?.stored !== to.generated?.stored;
  const narrowed = narrowing(at, table, from, to);
  const isVirtual = from.generated?.stored === false || to.generated?.stored === false;
  return {
    ...narrowed,
    collateral: attributesLost(at, from, to, table, change.alter?.clauses ?? []),
    refusals: [
      ...own,
      ...refuseKeyedType(at, table, from, to),
      ...(at.conditional ? [] : refuseNulled(table, from, to)),
      ...(switches && isVirtual
        ? [unsupported(`column ${quote(from.name)} cannot become, or stop being, a virtual generated column`, errorOf(at, 3106, 1907))]
        : []),
      ...refuseWhole(at, table, columns, change),
      ...refuseStandingKeys(at, table, columns),
      ...(isAutoIncrement(from) ? [] : refuseChecked(at, [to], checksOn(table, from.name))),
      ...(narrowed.refusals ?? []),
    ],
  };
}

export const redefineColumn = (change: ChangeOf<'redefine-column'>, at: Situation): Effects => alterClause(change, at, redefined);
