import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { callsOf } from '../../../model/types.ts';
import { blobs } from '../index-parts.ts';
import { isAutoIncrement } from './attributes.ts';
import { bytesOfCharacter, isText, lettersOf } from './letters.ts';
import { refuseLongName } from './knowledge.ts';
import { invalid, isMariadb, isStrict, quote, refuse, type Situation } from './situation.ts';

const spatial = new Set(['geometry', 'point', 'linestring', 'polygon', 'multipoint', 'multilinestring', 'multipolygon', 'geometrycollection']);
const dates = new Set(['date', 'datetime', 'timestamp']);
const numbers = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'decimal', 'float', 'double', 'year', 'bit']);

/** TEXT, BLOB, JSON and geometries: their values stand apart from the row. */
export const isLarge = (type: string): boolean => blobs.has(type) || spatial.has(type);
export const isSpatial = (type: string): boolean => spatial.has(type);

/** MySQL takes an expression in parentheses from 8.0.13, and never a literal; MariaDB takes either. Source: manual, 11.6 Data Type Default Values. */
function refuseDefaultOfLarge(at: Situation, { name, type, default: value }: ColumnSpec): readonly Refusal[] {
  if (isMariadb(at) || value === undefined || !isLarge(type.name)) return [];
  const { term } = value;
  if (term.kind === 'literal' && term.type === 'null') return [];
  if (isAtLeast(at.target, 8) && term.kind !== 'literal') return [];
  if (term.kind === 'literal' && term.value === '' && !isStrict(at)) return [];
  return [invalid(`column ${quote(name)} of type ${type.name} cannot have a default value`, 1101)];
}

function isImpossibleDate(value: string): boolean {
  const [, month = '1', day = '1'] = /^\d{4}-(\d{1,2})-(\d{1,2})/.exec(value) ?? [];
  return Number(month) > 12 || Number(day) > 31;
}

/** A default that the type cannot hold, or NULL where the column takes none. */
function refuseInvalidDefault({ name, type, notNull, default: value }: ColumnSpec): readonly Refusal[] {
  if (value?.term.kind !== 'literal') return [];
  const { term } = value;
  const isNull = notNull && term.type === 'null';
  const isWord = numbers.has(type.name) && term.type === 'string' && term.value.trim() !== '' && Number.isNaN(Number(term.value));
  const isNoDate = dates.has(type.name) && term.type === 'string' && isImpossibleDate(term.value);
  const isOther =
    type.name === 'enum' && term.type === 'string' && type.values?.some((it) => it.toLowerCase() === term.value.toLowerCase()) === false;
  return isNull || isWord || isNoDate || isOther ? [invalid(`the default value of column ${quote(name)} is invalid`, 1067)] : [];
}

const integersAndFloats = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'float', 'double']);

function refuseAutoIncrement(column: ColumnSpec): readonly Refusal[] {
  if (!isAutoIncrement(column) || integersAndFloats.has(column.type.name)) return [];
  return [invalid(`column ${quote(column.name)} cannot be AUTO_INCREMENT, because it is no number`, 1063)];
}

/** The length that a type may have. Source: manual, 11.3.2 The CHAR and VARCHAR Types; 11.1.3 Fixed-Point Types. */
function refuseLength(at: Situation, column: ColumnSpec, table: Pick<Table, 'options'> | undefined): readonly Refusal[] {
  const { name, type } = column;
  const [length = 0, scale = 0] = type.modifiers;
  const letters = lettersOf(at, column, table);
  const width = bytesOfCharacter(letters.charset);
  const most = type.name === 'char' || type.name === 'binary' ? 255 : Math.floor(65535 / (letters.isTold ? width : 1));
  if (['char', 'varchar', 'binary', 'varbinary'].includes(type.name) && length > most) {
    return [invalid(`column ${quote(name)} is too long: a ${type.name} holds ${most} at most`, 1074)];
  }
  if (type.name !== 'decimal') return [];
  if (length > 65) return [invalid(`column ${quote(name)} has more than 65 digits`, 1426)];
  return type.modifiers.length > 1 && scale > length ? [invalid(`column ${quote(name)} has more digits after the point than in all`, 1427)] : [];
}

function refuseValues(at: Situation, { name, type }: ColumnSpec): readonly Refusal[] {
  const values = (type.values ?? []).map((value) => value.toLowerCase().trimEnd());
  if (new Set(values).size === values.length || !isStrict(at)) return [];
  return [invalid(`column ${quote(name)} names a value twice`, 1291)];
}

/** Character sets of both engines. Source: SHOW CHARACTER SET; manual, 12.10. */
const charsets = new Set(
  (
    'armscii8 ascii big5 binary cp1250 cp1251 cp1256 cp1257 cp850 cp852 cp866 cp932 dec8 eucjpms euckr gb18030 gb2312 gbk geostd8 greek hebrew hp8 ' +
    'keybcs2 koi8r koi8u latin1 latin2 latin5 latin7 macce macroman sjis swe7 tis620 ucs2 ujis utf16 utf16le utf32 utf8 utf8mb3 utf8mb4'
  ).split(' '),
);

/** The collations of MySQL 8.0 and of MariaDB's UCA 14.0.0 have no meaning to the other engine. MariaDB 11.4 takes MySQL's for its own nearest. */
export function refuseUnknownLetters(at: Situation, what: string, charset = 'default', collation = 'binary'): readonly Refusal[] {
  const set = charset.toLowerCase();
  if (set !== '' && set !== 'default' && !charsets.has(set))
    return [invalid(`${what} names character set ${quote(set)}, which the engine does not know`, 1115)];
  const sorted = collation.toLowerCase();
  const lacks = (word: string, ...since: readonly [number, number?]): boolean => sorted.includes(word) && !isAtLeast(at.target, ...since);
  const isOfOther = isMariadb(at)
    ? lacks('_0900_', 11, 4) || lacks('uca1400', 10, 10)
    : lacks('_0900_', 8) || sorted.includes('uca1400') || sorted.includes('_nopad_');
  const isNone = !sorted.startsWith('uca1400') && !charsets.has(sorted.split('_')[0] ?? '');
  return isOfOther || isNone ? [invalid(`${what} names collation ${quote(sorted)}, which the engine does not know`, 1273)] : [];
}

/** Functions whose value depends on when, where or by whom they are called. Source: manual, CREATE TABLE and Generated Columns. */
const variable = new Set([
  'now',
  'current_timestamp',
  'sysdate',
  'curdate',
  'curtime',
  'utc_timestamp',
  'rand',
  'uuid',
  'uuid_short',
  'user',
  'current_user',
  'connection_id',
  'last_insert_id',
  'database',
  'version',
]);

/** MariaDB lets a virtual column call them. Tried on 10.11. */
function refuseGenerated(at: Situation, { name, generated }: ColumnSpec): readonly Refusal[] {
  if (generated === undefined || (isMariadb(at) && !generated.stored)) return [];
  const called = callsOf(generated.expression).find((call) => variable.has(call.name.toLowerCase()));
  return called === undefined
    ? []
    : [refuse('immutable-required', `generated column ${quote(name)} cannot call ${called.name}()`, isMariadb(at) ? 1901 : 3763)];
}

/** What is wrong with a column as a statement writes it. */
export function refuseDefinition(at: Situation, column: ColumnSpec, table: Pick<Table, 'options'> | undefined): readonly Refusal[] {
  return [
    ...refuseLongName('column', column.name),
    ...refuseDefaultOfLarge(at, column),
    ...refuseInvalidDefault(column),
    ...refuseAutoIncrement(column),
    ...refuseUnknownLetters(at, `column ${quote(column.name)}`, column.attributes?.['charset'], column.collation?.name),
    ...refuseGenerated(at, column),
    ...refuseLength(at, column, table),
    ...(isText(column) ? refuseValues(at, column) : []),
  ];
}
