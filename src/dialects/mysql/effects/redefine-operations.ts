import type { ChangeOf } from '../../../model/change.ts';
import type { Column, Table } from '../../../model/objects.ts';
import type { AlterFactId } from './alter-facts.ts';
import { isAutoIncrement } from './attributes.ts';
import { movesColumn, renames } from './column-operations.ts';
import { expectedText } from './defaults.ts';
import type { Altering, Operation } from './altering.ts';
import { columnOf, includesMember, isMariadb, isSameMember, isStrict, primaryKeyOf, type Situation } from './situation.ts';
import { typeChange } from './type-change.ts';

type Redefinition = ChangeOf<'redefine-column'>;

/** Whether the column can hold no NULL, whether it says so or a primary key does. */
function isNotNull(table: Table, column: Pick<Column, 'name' | 'notNull'>): boolean {
  const key = primaryKeyOf(table);
  return column.notNull || (key?.kind === 'primary-key' && includesMember(key.columns, column.name));
}

function nullability(at: Situation, table: Table, from: Column, to: Redefinition['to']): AlterFactId | undefined {
  const before = isNotNull(table, from);
  const after = to.notNull || isNotNull(table, { name: from.name, notNull: false }) || isAutoIncrement(to);
  if (before === after) return undefined;
  if (after) return isStrict(at) ? 'make-not-null' : 'make-not-null-lax';
  return table.options['row_format']?.toLowerCase() === 'redundant' ? 'make-nullable-redundant' : 'make-nullable';
}

/** What becomes of a generated column, and of one that becomes generated or stops being so. */
function generation(from: Column, to: Redefinition['to']): AlterFactId | undefined {
  const [before, after] = [from.generated, to.generated];
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined || after === undefined || before.stored !== after.stored) return 'change-stored-expression';
  if (before.expression.text === after.expression.text) return undefined;
  return before.stored ? 'change-stored-expression' : 'change-virtual-expression';
}

function position(change: Redefinition, from: Column, { at, table }: Altering): AlterFactId | undefined {
  if (table === undefined || change.position === undefined || !movesColumn(table, from.name, change.position)) return undefined;
  if (from.generated?.stored === false || (isMariadb(at) && hasGenerated(table))) return 'reorder-virtual-column';
  return 'reorder-column';
}

const hasGenerated = (table: Table): boolean => table.columns.some(({ generated }) => generated?.stored === false);

const isMetadataChanged = (from: Column, to: Redefinition['to']): boolean =>
  (from.comment ?? '') !== (to.comment ?? '') ||
  (from.attributes?.['invisible'] ?? '') !== (to.attributes?.['invisible'] ?? '') ||
  (from.attributes?.['on-update'] ?? '') !== (to.attributes?.['on-update'] ?? '');

/** MODIFY and CHANGE: the whole column is stated anew, and what differs from the one that stands decides what is done. */
export function redefineColumn(change: Redefinition, altering: Altering): readonly Operation[] {
  const { at, table } = altering;
  const from = columnOf(table, change.column);
  const object = change.to.name;
  if (table === undefined || from === undefined) {
    return [{ id: 'change-type', object, assumed: `nothing says what column '${change.column}' is before the statement` }];
  }
  const { to } = change;
  const type = typeChange(at, { from, to, table });
  const gains = isAutoIncrement(to) && !isAutoIncrement(from);
  const loses = !isAutoIncrement(to) && isAutoIncrement(from);
  const ids: readonly (AlterFactId | undefined)[] = [
    isSameMember(to.name, from.name) ? undefined : renames(altering, from.name),
    nullability(at, table, from, to),
    generation(from, to),
    position(change, from, altering),
    gains ? 'gain-auto-increment' : loses ? 'lose-auto-increment' : undefined,
    expectedText(from.default) === expectedText(to.default) ? undefined : 'set-default',
    isMetadataChanged(from, to) ? 'column-metadata' : undefined,
  ];
  const operations: Operation[] = ids.filter((id) => id !== undefined).map((id) => ({ id, object }));
  if (type !== undefined) operations.unshift({ ...type, object });
  return operations.length === 0 ? [{ id: 'column-metadata', object }] : operations;
}
