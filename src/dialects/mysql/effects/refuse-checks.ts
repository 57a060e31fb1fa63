import type { Constraint, ForeignKey } from '../../../model/constraints.ts';
import type { Refusal } from '../../../model/effects.ts';
import { columnsOf } from '../../../model/types.ts';
import { isAutoIncrement } from './attributes.ts';
import { knowsChecks } from './key-operations.ts';
import { errorOf } from './knowledge.ts';
import type { KeyGround } from './refuse-keys.ts';
import { includesMember, invalid, isSameMember, quote, type Situation } from './situation.ts';

/** Whether a change or the end of the row that is referenced gives the columns of the key another value. */
const setsColumns = ({ onDelete, onUpdate }: ForeignKey): boolean =>
  onUpdate === 'cascade' || [onDelete, onUpdate].some((action) => action === 'set-null' || action === 'set-default');

/** A check reads no AUTO_INCREMENT column, and none that a foreign key sets. Source: MySQL 8.4 manual, 15.1.20.6 CHECK Constraints; tried on MariaDB 10.11. */
export function refuseChecked(at: Situation, columns: KeyGround['columns'], constraints: readonly Constraint[]): readonly Refusal[] {
  if (at.conditional || !knowsChecks({ at })) return [];
  const setting = constraints.filter((it): it is ForeignKey => it.kind === 'foreign-key' && setsColumns(it));
  return constraints.flatMap((check) => {
    if (check.kind !== 'check') return [];
    const read = columnsOf(check.expression);
    const counted = columns.find((column) => isAutoIncrement(column) && read.some((name) => isSameMember(name, column.name)));
    if (counted !== undefined) return [tell(at, check.name, `the AUTO_INCREMENT column ${quote(counted.name)}`, 3818)];
    const key = setting.find((it) => it.columns.some((name) => includesMember(read, name)));
    return key === undefined ? [] : [tell(at, check.name, `a column that foreign key ${quote(key.name)} sets`, 3823)];
  });
}

const tell = (at: Situation, check: string, what: string, errno: number): Refusal =>
  invalid(`check ${quote(check)} cannot read ${what}`, errorOf(at, errno, 1901));
