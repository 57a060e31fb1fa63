import type { SqlType } from '../../model/types.ts';
import type { Cursor } from './cursor.ts';
import { spellString } from './strings.ts';

/** A type with what is written behind it that belongs to the column: `CHARACTER SET`, `COLLATE`, `ZEROFILL`, `BINARY`. */
export interface ReadType {
  readonly type: SqlType;
  readonly collation?: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** `SERIAL` is `BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE`. */
  readonly serial: boolean;
}

interface Meaning {
  readonly name: string;
  readonly modifiers?: readonly number[];
  readonly charset?: string;
}

/** Other names of types. Sources: MySQL 8.4 manual, 13.9 and 13.3.1; MariaDB documentation, Data Types; tried on MariaDB 10.11. */
const synonyms: Readonly<Record<string, Meaning>> = {
  integer: { name: 'int' },
  int1: { name: 'tinyint' },
  int2: { name: 'smallint' },
  int3: { name: 'mediumint' },
  middleint: { name: 'mediumint' },
  int4: { name: 'int' },
  int8: { name: 'bigint' },
  bool: { name: 'tinyint', modifiers: [1] },
  boolean: { name: 'tinyint', modifiers: [1] },
  numeric: { name: 'decimal' },
  dec: { name: 'decimal' },
  fixed: { name: 'decimal' },
  real: { name: 'double' },
  float4: { name: 'float' },
  float8: { name: 'double' },
  character: { name: 'char' },
  varcharacter: { name: 'varchar' },
  nchar: { name: 'char', charset: 'utf8mb3' },
  nvarchar: { name: 'varchar', charset: 'utf8mb3' },
};

/** Types of several words, longest first. */
const phrases: readonly (readonly [readonly string[], Meaning])[] = [
  [['national', 'character', 'varying'], { name: 'varchar', charset: 'utf8mb3' }],
  [['national', 'char', 'varying'], { name: 'varchar', charset: 'utf8mb3' }],
  [['national', 'varcharacter'], { name: 'varchar', charset: 'utf8mb3' }],
  [['national', 'varchar'], { name: 'varchar', charset: 'utf8mb3' }],
  [['national', 'character'], { name: 'char', charset: 'utf8mb3' }],
  [['national', 'char'], { name: 'char', charset: 'utf8mb3' }],
  [['nchar', 'varying'], { name: 'varchar', charset: 'utf8mb3' }],
  [['nchar', 'varchar'], { name: 'varchar', charset: 'utf8mb3' }],
  [['character', 'varying'], { name: 'varchar' }],
  [['char', 'varying'], { name: 'varchar' }],
  [['char', 'byte'], { name: 'binary' }],
  [['long', 'character', 'varying'], { name: 'mediumtext' }],
  [['long', 'char', 'varying'], { name: 'mediumtext' }],
  [['long', 'varcharacter'], { name: 'mediumtext' }],
  [['long', 'varchar'], { name: 'mediumtext' }],
  [['long', 'varbinary'], { name: 'mediumblob' }],
  [['long'], { name: 'mediumtext' }],
  [['double', 'precision'], { name: 'double' }],
];

/** Every word that a type may begin with. */
const typeWords = new Set([
  ...Object.keys(synonyms),
  ...phrases.flatMap(([words]) => words.slice(0, 1)),
  ...`tinyint smallint mediumint int bigint decimal float double bit year date time datetime timestamp char varchar binary varbinary tinyblob blob
    mediumblob longblob tinytext text mediumtext longtext enum set json geometry point linestring polygon multipoint multilinestring multipolygon
    geometrycollection geomcollection vector uuid inet4 inet6 serial signed unsigned xmltype row`.split(/\s+/),
]);

/** Whether a word is the name of a type. */
export const isTypeWord = (word: string): boolean => typeWords.has(word);

const textual = new Set(['char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'enum', 'set']);

/** A width of 0 is the usual one. Tried on MariaDB 10.11. */
const integers = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint']);

/** Reads a type as a column or CAST states it. */
export function readType(cursor: Cursor): ReadType {
  const meaning = readMeaning(cursor);
  const values = meaning.name === 'enum' || meaning.name === 'set' ? cursor.parenthesised(() => cursor.list(() => readValue(cursor))) : undefined;
  const written = values === undefined && cursor.is('(') ? cursor.parenthesised(() => cursor.list(() => cursor.number())) : [];
  const isWidthLeft = written.length === 1 && written[0] === 0 && integers.has(meaning.name);
  const modifiers = isWidthLeft ? [] : written.length > 0 ? written : (meaning.modifiers ?? []);
  const attributes: Record<string, string> = meaning.charset === undefined ? {} : { charset: meaning.charset };
  const state = { unsigned: false, collation: undefined as string | undefined };
  while (readAttribute(cursor, meaning.name, attributes, state));
  const unsigned = state.unsigned || attributes['zerofill'] !== undefined || meaning.name === 'serial';
  const name = meaning.name === 'serial' ? 'bigint' : meaning.name;
  const parts = values?.map(spellString) ?? modifiers.map(String);
  const text = `${name}${parts.length === 0 ? '' : `(${parts.join(',')})`}${unsigned ? ' unsigned' : ''}`;
  return {
    type: { name, modifiers, dimensions: 0, ...(unsigned && { unsigned }), ...(values !== undefined && { values }), text },
    ...(state.collation !== undefined && { collation: state.collation }),
    attributes,
    serial: meaning.name === 'serial',
  };
}

function readValue(cursor: Cursor): string {
  if (cursor.peek().kind === 'word') cursor.next();
  if (cursor.peek().kind === 'bits' || cursor.peek().kind === 'number') return cursor.raw(cursor.next());
  return cursor.string();
}

function readMeaning(cursor: Cursor): Meaning {
  const { word } = cursor.peek();
  const phrase = phrases.find(([[first = '', ...rest]]) => first === word && cursor.take(first, ...rest));
  if (phrase !== undefined) return phrase[1];
  const token = cursor.peek();
  if (token.kind === 'placeholder') return { name: cursor.raw(cursor.next()) };
  if (token.kind === 'name') return { name: cursor.name() };
  if (token.kind !== 'word' || !typeWords.has(token.word)) cursor.fail('expected a type');
  cursor.next();
  return synonyms[token.word] ?? { name: token.word };
}

/** Reads one word behind a type, as far as it belongs to the type. */
function readAttribute(
  cursor: Cursor,
  type: string,
  attributes: Record<string, string>,
  state: { unsigned: boolean; collation: string | undefined },
): boolean {
  if (cursor.take('unsigned')) state.unsigned = true;
  else if (cursor.take('signed')) return true;
  else if (cursor.take('zerofill')) attributes['zerofill'] = 'yes';
  else if (cursor.is('binary') && textual.has(type)) {
    cursor.next();
    attributes['binary'] = 'yes';
  } else if (cursor.take('byte')) attributes['charset'] = 'binary';
  else if (cursor.take('ascii')) attributes['charset'] = 'latin1';
  else if (cursor.take('unicode')) attributes['charset'] = 'ucs2';
  else if (cursor.take('character', 'set') || cursor.take('char', 'set') || cursor.take('charset')) attributes['charset'] = readCharset(cursor);
  else if (cursor.take('collate')) state.collation = readCharset(cursor);
  else if (cursor.take('compressed')) attributes['compressed'] = cursor.take('=') ? cursor.anyName().toLowerCase() : 'yes';
  else return false;
  return true;
}

/** The name of a character set or collation, which may be a string; names are the same in any case. */
export function readCharset(cursor: Cursor): string {
  return (cursor.takeString() ?? (cursor.take('binary') ? 'binary' : cursor.take('default') ? 'default' : cursor.name())).toLowerCase();
}
