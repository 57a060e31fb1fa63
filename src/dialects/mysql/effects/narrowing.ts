import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Column, Table } from '../../../model/objects.ts';
import type { SqlType } from '../../../model/types.ts';
import { lettersOf, isText } from './letters.ts';
import type { Part } from './compose.ts';
import { errorOf } from './knowledge.ts';
import { includesMember, isStrict, primaryKeyOf, quote, refuse, type Situation } from './situation.ts';

/** Bytes of an integer. Source: manual, 11.1.2 Integer Types. */
export const integerBytes: Readonly<Record<string, number>> = { tinyint: 1, smallint: 2, mediumint: 3, int: 4, bigint: 8 };

/** How much a type of text or bytes holds where it states no length. Source: manual, 11.7. */
const capacity: Readonly<Record<string, number>> = {
  tinytext: 255,
  tinyblob: 255,
  text: 65_535,
  blob: 65_535,
  mediumtext: 16_777_215,
  mediumblob: 16_777_215,
  longtext: 4_294_967_295,
  longblob: 4_294_967_295,
};

/** How long a text or a row of bytes may be. */
export const lengthOf = ({ name, modifiers }: SqlType): number | undefined =>
  ['char', 'varchar', 'binary', 'varbinary'].includes(name) ? (modifiers[0] ?? 1) : capacity[name];

const fractional = new Set(['datetime', 'timestamp', 'time']);

/** Whether there are values of the one type that the other cannot hold. */
function isNarrower(from: SqlType, to: SqlType): boolean {
  const [a, b] = [integerBytes[from.name], integerBytes[to.name]];
  if (a !== undefined && b !== undefined)
    return b < a || (to.unsigned === true && from.unsigned !== true) || (from.unsigned === true && to.unsigned !== true && b <= a);
  const [x, y] = [lengthOf(from), lengthOf(to)];
  if (x !== undefined && y !== undefined) return y < x;
  if (from.values !== undefined && to.values !== undefined) return from.values.some((value) => !to.values?.includes(value));
  if (from.name === 'decimal' && to.name === 'decimal') {
    const [p = 10, s = 0] = from.modifiers;
    const [q = 10, t = 0] = to.modifiers;
    return t < s || q - t < p - s;
  }
  if (from.name === to.name) return fractional.has(from.name) && (to.modifiers[0] ?? 0) < (from.modifiers[0] ?? 0);
  return !widensAcrossKinds(from, to);
}

/** Changes of kind that lose nothing: numbers and dates into text that is long enough, a float into a double. */
function widensAcrossKinds(from: SqlType, to: SqlType): boolean {
  if (from.name === 'float' && to.name === 'double') return true;
  if (from.name === 'date' && to.name === 'datetime') return true;
  const length = lengthOf(to);
  const isTextual = length !== undefined && !to.name.includes('b');
  return isTextual && length >= 255 && lengthOf(from) === undefined && from.name !== 'json';
}

/** What the rows lose, or what they keep the statement from, when a column is stated anew. */
export function narrowing(at: Situation, table: Table, from: Column, to: ColumnSpec): Part {
  const primary = primaryKeyOf(table);
  const isKey = primary?.kind === 'primary-key' && includesMember(primary.columns, from.name);
  const verifies = to.notNull && !from.notNull && !isKey && to.generated === undefined;
  const nulls =
    verifies && isStrict(at)
      ? [refuse('not-null-without-default', `column ${quote(from.name)} has rows with NULL`, errorOf(at, 1138, 1265), true)]
      : [];
  const letters = isText(from) && isText(to) && lettersOf(at, from, table).charset !== lettersOf(at, to, table).charset;
  const loses = isNarrower(from.type, to.type) || (letters && !lettersOf(at, to, table).charset.startsWith('utf'));
  if (!loses) return { refusals: nulls };
  const tooLong = refuse('type-mismatch', `column ${quote(from.name)} has values that ${to.type.text} cannot hold`, 1265, true);
  return { losses: [{ what: 'precision', name: from.name }], refusals: [...nulls, ...(isStrict(at) ? [tooLong] : [])] };
}
