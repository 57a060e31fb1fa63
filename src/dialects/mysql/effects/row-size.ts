import type { Refusal } from '../../../model/effects.ts';
import type { Column, Table } from '../../../model/objects.ts';
import { bytesOfCharacter, lettersOf } from './letters.ts';
import { isLarge } from './definitions.ts';
import { quote, refuse, type Situation } from './situation.ts';

const most = 65535;

/** Source: manual, 11.7 Data Type Storage Requirements; a pointer and length for what stands apart from the row. */
const fixed: Readonly<Record<string, number>> = {
  tinyint: 1,
  smallint: 2,
  mediumint: 3,
  int: 4,
  bigint: 8,
  float: 4,
  double: 8,
  date: 3,
  time: 3,
  year: 1,
  datetime: 5,
  timestamp: 4,
  enum: 1,
  set: 1,
};

/** Bytes of so many decimal digits: nine take four, fewer take less. */
const bytesOfDigits = (digits: number): number => Math.floor(digits / 9) * 4 + Math.ceil((digits % 9) / 2);

function bytesOf(at: Situation, column: Pick<Column, 'type' | 'collation' | 'attributes'>, table: Pick<Table, 'options'> | undefined): number {
  const { name, modifiers } = column.type;
  const [length = 1, scale = 0] = modifiers;
  if (isLarge(name)) return 9;
  if (name === 'decimal') return bytesOfDigits(length - scale) + bytesOfDigits(scale);
  const letters = lettersOf(at, column, table);
  const width = letters.isTold ? bytesOfCharacter(letters.charset) : 1;
  if (name === 'varchar' || name === 'varbinary') return length * width + (length * width > 255 ? 2 : 1);
  if (name === 'char' || name === 'binary') return length * width;
  return fixed[name] ?? 1;
}

/** A row has 65,535 bytes at most, all columns together, whatever the engine. Source: manual, 8.4.7 Limits on Table Column Count and Row Size. */
export function refuseRowSize(
  at: Situation,
  columns: readonly Pick<Column, 'type' | 'collation' | 'attributes'>[],
  table: Pick<Table, 'options'> & { readonly name: string },
): readonly Refusal[] {
  const bytes = columns.reduce((sum, column) => sum + bytesOf(at, column, table), 0);
  if (bytes <= most) return [];
  return [refuse('row-too-large', `a row of table ${quote(table)} would take ${bytes} bytes, and ${most} is the most`, 1118)];
}
