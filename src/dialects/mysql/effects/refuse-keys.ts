import type { Refusal } from '../../../model/effects.ts';
import type { Column, Index, IndexPart, Table } from '../../../model/objects.ts';
import { strings } from '../index-parts.ts';
import { isAutoIncrement } from './attributes.ts';
import { bytesOfCharacter, isText, lettersOf } from './letters.ts';
import { isLarge, isSpatial } from './definitions.ts';
import { errorOf, refuseLongName } from './knowledge.ts';
import { columnsIn, invalid, isMariadb, isSameMember, isStrict, quote, refuse, twiceIn, unknownColumn, type Situation } from './situation.ts';

/** The columns and options that a key is defined upon. */
export interface KeyGround {
  readonly name: string;
  readonly columns: readonly Pick<Column, 'name' | 'type' | 'collation' | 'attributes' | 'notNull' | 'identity'>[];
  readonly options: Readonly<Record<string, string>>;
  /** Every column is known. */
  readonly isWhole: boolean;
}

export interface KeyDefinition {
  readonly name: string;
  readonly method: string;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly parts: readonly Pick<IndexPart, 'column' | 'prefixLength' | 'expression'>[];
}

export const groundOf = (table: Table): KeyGround => ({
  name: table.name,
  columns: table.columns,
  options: table.options,
  isWhole: table.knowledge === 'full',
});

export const keyOfIndex = (index: Index): KeyDefinition => ({ ...index, primary: false });

/** A key on whole columns, as PRIMARY KEY and UNIQUE write it. */
export const keyOfColumns = (name: string, columns: readonly string[], primary: boolean): KeyDefinition => ({
  name,
  method: 'btree',
  unique: true,
  primary,
  parts: columns.map((column) => ({ column })),
});

/** Bytes of one key of InnoDB. Source: manual, 15.22 InnoDB Limits: 3072 in DYNAMIC and COMPRESSED rows, 767 in REDUNDANT and COMPACT. */
const mostBytes = (options: Readonly<Record<string, string>>): number =>
  ['redundant', 'compact'].includes(options['row_format']?.toLowerCase() ?? '') ? 767 : 3072;

function bytesOfPart(at: Situation, part: KeyDefinition['parts'][number], ground: KeyGround): number {
  const column = ground.columns.find(({ name }) => isSameMember(name, part.column ?? ''));
  if (column === undefined || !strings.has(column.type.name)) return 0;
  const letters = lettersOf(at, column, ground);
  const width = isText(column) && letters.isTold ? bytesOfCharacter(letters.charset) : 1;
  return (part.prefixLength ?? column.type.modifiers[0] ?? 0) * width;
}

/** MariaDB shortens a key that is not unique and goes on; so does MySQL where it is not strict. Tried on 10.11; manual, CREATE INDEX, Column Prefix Key Parts. */
function refuseLongKey(at: Situation, key: KeyDefinition, ground: KeyGround): readonly Refusal[] {
  if (key.method !== 'btree' && key.method !== 'hash') return [];
  const most = mostBytes(ground.options);
  const tooLong = key.parts.find((part) => bytesOfPart(at, part, ground) > most);
  if (tooLong === undefined) return refuseLongWhole(at, key, ground);
  const isSmall = most === 767;
  if (!isSmall && isMariadb(at) && !key.primary) return [];
  if (!isSmall && !isStrict(at) && !key.unique) return [];
  const error = isSmall ? 1709 : 1071;
  return [
    refuse(
      'key-too-long',
      `column ${quote(tooLong.column ?? '')} of key ${quote(key.name)} is longer than the ${most} bytes that a key can have`,
      error,
    ),
  ];
}

/** All parts of a key together. A UNIQUE key that is longer is kept as a hash in MariaDB. Source: manual, 15.22 InnoDB Limits; tried on 10.11. */
function refuseLongWhole(at: Situation, key: KeyDefinition, ground: KeyGround): readonly Refusal[] {
  const bytes = key.parts.reduce((sum, part) => sum + bytesOfPart(at, part, ground), 0);
  if (bytes <= 3072 || (isMariadb(at) && key.unique && !key.primary)) return [];
  return [refuse('key-too-long', `the parts of key ${quote(key.name)} take more than the 3072 bytes that a key can have`, 1071)];
}

const documents = new Set(['->', 'json_array', 'json_extract', 'json_keys', 'json_merge_patch', 'json_merge_preserve', 'json_object', 'json_set']);
const longTexts = new Set(['->>', 'json_unquote', 'json_pretty']);

/** A key on an expression has values of a bounded length. Source: manual, CREATE INDEX, Functional Key Parts; WL#1075. */
function refuseComputed(expression: IndexPart['expression']): readonly Refusal[] {
  const name = expression?.term.kind === 'call' ? expression.term.name.name.toLowerCase() : '';
  if (documents.has(name)) return [invalid(`${name} gives JSON, which cannot be a key: cast it to a type`, 3753)];
  return longTexts.has(name) ? [invalid(`${name} gives a LONGTEXT, which cannot be a key: cast it to CHAR of a length`, 3757)] : [];
}

const showKey = ({ name }: KeyDefinition): string => (name === '' ? 'a key' : `key ${quote(name)}`);

/** What a part of an ordinary key may be. */
function refusePart(at: Situation, key: KeyDefinition, part: KeyDefinition['parts'][number], ground: KeyGround): readonly Refusal[] {
  const column = ground.columns.find(({ name }) => isSameMember(name, part.column ?? ''));
  if (part.column === undefined) {
    return isMariadb(at)
      ? [refuse('newer-syntax', 'MariaDB has no keys on expressions: add a generated column and a key on it', 1064)]
      : refuseComputed(part.expression);
  }
  if (column === undefined) {
    return ground.isWhole ? [unknownColumn(`key column ${quote(part.column)} does not exist in ${quote(ground)}`, 1072)] : [];
  }
  const { type } = column;
  if (key.method === 'fulltext') {
    return isText(column) && type.values === undefined ? [] : [invalid(`column ${quote(column.name)} cannot be part of a FULLTEXT key`, 1283)];
  }
  if (key.method === 'spatial') return refuseSpatialPart(at, key, column);
  if (part.prefixLength !== undefined) {
    const [length = Infinity] = isLarge(type.name) ? [] : type.modifiers;
    const isString = strings.has(type.name) && (isMariadb(at) || type.name !== 'json');
    const fits = isString && part.prefixLength <= length;
    return fits
      ? []
      : [invalid(`the prefix of column ${quote(column.name)} in ${showKey(key)} is longer than the column, or the column has none`, 1089)];
  }
  const isOpen = isLarge(type.name) && !isSpatial(type.name) && type.name !== 'json';
  if (isOpen && (!isMariadb(at) || key.primary)) {
    return [invalid(`column ${quote(column.name)} of type ${type.name} needs a prefix length in ${showKey(key)}`, 1170)];
  }
  if (type.name === 'json' && !isMariadb(at)) {
    return [invalid(`column ${quote(column.name)} of type json cannot be a key; put the key on a generated column`, 3152)];
  }
  return [];
}

function refuseSpatialPart(at: Situation, key: KeyDefinition, column: KeyGround['columns'][number]): readonly Refusal[] {
  if (key.parts.length > 1 || !isSpatial(column.type.name)) {
    const error = errorOf(at, key.parts.length > 1 ? 1070 : 1687, 1210);
    return [invalid(`a SPATIAL key is on one column of a geometry, and ${quote(column.name)} is not the one`, error)];
  }
  return column.notNull ? [] : [invalid(`column ${quote(column.name)} must be NOT NULL for a SPATIAL key`, 1252)];
}

/** What is wrong with a key as it is defined. */
export function refuseKey(at: Situation, key: KeyDefinition, ground: KeyGround): readonly Refusal[] {
  const twice = twiceIn(key.parts.flatMap(({ column }) => column ?? []));
  if (twice !== undefined) return [refuse('duplicate-column', `column ${quote(twice)} stands twice in key ${quote(key.name)}`, 1060)];
  return [...refuseLongName('index', key.name), ...key.parts.flatMap((part) => refusePart(at, key, part, ground)), ...refuseLongKey(at, key, ground)];
}

/** Keys in parentheses and descending keys by version: see `since.ts`. An AUTO_INCREMENT column must begin a key, and there can be one. */
export function refuseAutoColumns(at: Situation, ground: KeyGround, keys: readonly (readonly string[])[]): readonly Refusal[] {
  const autos = ground.columns.filter(isAutoIncrement);
  const [first] = autos;
  if (first === undefined || at.conditional) return [];
  const isKey = keys.some(([leading]) => leading !== undefined && isSameMember(leading, first.name));
  if (autos.length === 1 && (isKey || !ground.isWhole)) return [];
  return [invalid(`table ${quote(ground)} can have one AUTO_INCREMENT column, and it must begin a key`, 1075)];
}

/** The columns of each key that a table has, in order. */
export const keyColumnsOf = (table: Pick<Table, 'indexes' | 'constraints'>): readonly (readonly string[])[] => [
  ...table.indexes.map(columnsIn),
  ...table.constraints.flatMap((it) => (it.kind === 'primary-key' || it.kind === 'unique' ? [it.columns] : [])),
];

/** A UNIQUE or PRIMARY KEY of a partitioned table has every column that it is partitioned by. Source: manual, 26.6.1. */
export function refusePartitionKey(key: KeyDefinition, partitionedBy: readonly string[]): readonly Refusal[] {
  const names = key.parts.map(({ column }) => column ?? '');
  if (!key.unique || partitionedBy.every((column) => names.some((name) => isSameMember(name, column)))) return [];
  const what = key.primary ? 'primary key' : `unique key ${quote(key.name)}`;
  return [refuse('unique-misses-partition-key', `the ${what} must have every column that the table is partitioned by`, 1503)];
}
