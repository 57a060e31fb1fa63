import { brokenChecks, fold } from '../../../model/broken-checks.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import type { SqlType } from '../../../model/types.ts';
import { errorOf } from './knowledge.ts';
import { integerBytes, lengthOf } from './narrowing.ts';
import { columnOf, quote, refuse, type Situation } from './situation.ts';

type Misfit = readonly [how: string, error: number];

/** Why a column does not take a value in strict mode. Tried on MariaDB 10.11. */
function misfitOf(type: SqlType, value: string): Misfit | undefined {
  const length = type.name === 'char' || type.name === 'varchar' ? (lengthOf(type) ?? Infinity) : Infinity;
  if (Array.from(value.trimEnd()).length > length) return [`is longer than ${type.text}`, 1406];
  const known = new Set(type.values?.map(fold));
  const isListed =
    /^\d+$/.test(value) || (type.name === 'set' ? value.split(',').every((each) => each === '' || known.has(fold(each))) : known.has(fold(value)));
  if (type.values !== undefined && !isListed) return [`is not one of ${type.text}`, 1265];
  const bytes = integerBytes[type.name];
  if (bytes === undefined) return undefined;
  const number = Number(value || 'none');
  if (Number.isNaN(number)) return /^[a-z]*$/i.test(value) ? ['is no number', 1366] : undefined;
  const span = 256 ** bytes;
  const [low, high] = type.unsigned === true ? [0, span - 1] : [-span / 2, span / 2 - 1];
  return Math.round(number) < low || Math.round(number) > high ? [`is out of the range of ${type.text}`, 1264] : undefined;
}

/** Values that INSERT spells out, and that their columns or the CHECKs of the table do not take; a trigger may mend them before. */
export function refuseMisfits(at: Situation, table: Table, { literals }: ChangeOf<'write-rows'>): readonly Refusal[] {
  if (table.triggers.some(({ timing, events }) => timing === 'before' && events.includes('insert'))) return [];
  return literals.flatMap(({ column: name, value }): readonly Refusal[] => {
    const column = columnOf(table, name);
    const misfit = column && misfitOf(column.type, value);
    if (misfit !== undefined)
      return [refuse('value-not-allowed', `the value '${value}' of column ${quote(name)} of ${quote(table)} ${misfit[0]}`, misfit[1])];
    return brokenChecks(table.constraints, new Map([[name.toLowerCase(), value]])).map(({ expression }) =>
      refuse(
        'value-not-allowed',
        `the value '${value}' of column ${quote(name)} of ${quote(table)} does not pass CHECK (${expression.text})`,
        errorOf(at, 3819, 4025),
      ),
    );
  });
}
