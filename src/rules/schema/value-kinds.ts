import type { Column } from '../../model/objects.ts';
import { nameWords } from '../name-words.ts';

/** What a column holds, whichever engine names its type. */
export type ValueKind = 'boolean' | 'integer' | 'float' | 'decimal' | 'text' | 'json' | 'moment' | 'date' | 'uuid' | 'bytes' | 'other';

/** The engines' own short names of types. SQLite keeps the words of the statement, so that theirs are here too. */
const kinds: Readonly<Record<Exclude<ValueKind, 'other'>, readonly string[]>> = {
  boolean: ['bool', 'boolean'],
  integer: ['int2', 'int4', 'int8', 'tinyint', 'smallint', 'mediumint', 'int', 'integer', 'bigint', 'unsigned big int'],
  float: ['float4', 'float8', 'float', 'double', 'double precision', 'real'],
  decimal: ['numeric', 'decimal', 'money'],
  text: ['text', 'varchar', 'bpchar', 'char', 'citext', 'character', 'nvarchar', 'clob', 'tinytext', 'mediumtext', 'longtext'],
  json: ['json', 'jsonb', 'hstore'],
  moment: ['timestamptz', 'timestamp', 'datetime'],
  date: ['date'],
  uuid: ['uuid'],
  bytes: ['bytea', 'blob', 'tinyblob', 'mediumblob', 'longblob', 'binary', 'varbinary'],
};

const kindOfName: ReadonlyMap<string, ValueKind> = new Map(
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => kinds[kind].map((name) => [name, kind] as const)),
);

/** What a column holds; arrays are `other`, and MySQL's tinyint(1) is its boolean. */
export function valueKindOf({ type }: Pick<Column, 'type'>): ValueKind {
  if (type.dimensions > 0) return 'other';
  if (type.name === 'tinyint' && type.modifiers[0] === 1) return 'boolean';
  return kindOfName.get(type.name) ?? 'other';
}

/** Whether one of the words of a name, or its singular, is among these. */
export function namesOneOf(name: string, words: ReadonlySet<string>): boolean {
  return nameWords(name).some((word) => words.has(word) || words.has(word.replace(/s$/, '')));
}
