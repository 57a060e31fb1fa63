import type { ColumnSpec } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { isAutoIncrement } from './attributes.ts';
import { bytesOfCharacter, isText, lettersOf } from './letters.ts';
import { refuseLongName } from './knowledge.ts';
import { isMariadb, isStrict, quote, refuse, type Situation } from './situation.ts';

const large = new Set(['tinytext', 'text', 'mediumtext', 'longtext', 'tinyblob', 'blob', 'mediumblob', 'longblob', 'json']);
const spatial = new Set(['geometry', 'point', 'linestring', 'polygon', 'multipoint', 'multilinestring', 'multipolygon', 'geometrycollection']);
const numbers = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'decimal', 'float', 'double', 'year', 'bit']);

/** TEXT, BLOB, JSON and geometries: their values stand apart from the row. */
export const isLarge = (type: string): boolean => large.has(type) || spatial.has(type);
export const isSpatial = (type: string): boolean => spatial.has(type);

/** MySQL takes an expression in parentheses from 8.0.13, and never a literal; MariaDB takes either. Source: manual, 11.6 Data Type Default Values. */
function refuseDefaultOfLarge(at: Situation, { name, type, default: value }: ColumnSpec): readonly Refusal[] {
  if (isMariadb(at) || value === undefined || !isLarge(type.name)) return [];
  const { term } = value;
  if (term.kind === 'literal' && term.type === 'null') return [];
  if (isAtLeast(at.target, 8) && term.kind !== 'literal') return [];
  if (term.kind === 'literal' && term.value === '' && !isStrict(at)) return [];
  return [refuse('invalid-definition', `column ${quote(name)} of type ${type.name} cannot have a default value`, [1101, '42000'])];
}

/** A default that the type cannot hold, or NULL where the column takes none. */
function refuseInvalidDefault({ name, type, notNull, default: value }: ColumnSpec): readonly Refusal[] {
  if (value?.term.kind !== 'literal') return [];
  const { term } = value;
  const isNull = notNull && term.type === 'null';
  const isWord = numbers.has(type.name) && term.type === 'string' && term.value.trim() !== '' && Number.isNaN(Number(term.value));
  const isOther = type.name === 'enum' && term.type === 'string' && type.values?.some((it) => it.toLowerCase() === term.value.toLowerCase()) === false;
  return isNull || isWord || isOther ? [refuse('invalid-definition', `the default value of column ${quote(name)} is invalid`, [1067, '42000'])] : [];
}

const integersAndFloats = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'float', 'double']);

function refuseAutoIncrement(column: ColumnSpec): readonly Refusal[] {
  if (!isAutoIncrement(column) || integersAndFloats.has(column.type.name)) return [];
  return [refuse('invalid-definition', `column ${quote(column.name)} cannot be AUTO_INCREMENT, because it is no number`, [1063, '42000'])];
}

/** The length that a type may have. Source: manual, 11.3.2 The CHAR and VARCHAR Types; 11.1.3 Fixed-Point Types. */
function refuseLength(at: Situation, column: ColumnSpec, table: Pick<Table, 'options'> | undefined): readonly Refusal[] {
  const { name, type } = column;
  const [length = 0, scale = 0] = type.modifiers;
  const letters = lettersOf(at, column, table);
  const width = bytesOfCharacter(letters.charset);
  const most = type.name === 'char' || type.name === 'binary' ? 255 : Math.floor(65535 / (letters.isTold ? width : 1));
  if (['char', 'varchar', 'binary', 'varbinary'].includes(type.name) && length > most) {
    return [refuse('invalid-definition', `column ${quote(name)} is too long: a ${type.name} holds ${most} at most`, [1074, '42000'])];
  }
  if (type.name !== 'decimal') return [];
  if (length > 65) return [refuse('invalid-definition', `column ${quote(name)} has more than 65 digits`, [1426, '42000'])];
  return type.modifiers.length > 1 && scale > length
    ? [refuse('invalid-definition', `column ${quote(name)} has more digits after the point than in all`, [1427, '42000'])]
    : [];
}

function refuseValues(at: Situation, { name, type }: ColumnSpec): readonly Refusal[] {
  const values = (type.values ?? []).map((value) => value.toLowerCase().trimEnd());
  if (new Set(values).size === values.length || !isStrict(at)) return [];
  return [refuse('invalid-definition', `column ${quote(name)} names a value twice`, [1291, 'HY000'])];
}

/** What is wrong with a column as a statement writes it. */
export function refuseDefinition(at: Situation, column: ColumnSpec, table: Pick<Table, 'options'> | undefined): readonly Refusal[] {
  return [
    ...refuseLongName('column', column.name),
    ...refuseDefaultOfLarge(at, column),
    ...refuseInvalidDefault(column),
    ...refuseAutoIncrement(column),
    ...refuseLength(at, column, table),
    ...(isText(column) ? refuseValues(at, column) : []),
  ];
}
