import { findType, type DatabaseState } from '../../../model/catalog.ts';
import type { QueryType, TypeAnswer } from '../../../model/query-tree.ts';
import { typeName, type SqlType } from '../../../model/types.ts';
import { builtinTypes } from '../effects/builtin-types.ts';
import { plainType } from '../types.ts';

/** Nothing can be said. */
export const unknown: TypeAnswer = { type: undefined };
export const bool: TypeAnswer = { type: plainType('bool') };

/** A type that the engine brings, below domains; `enum` for an enum; undefined where nothing can be said of it. */
export interface Known {
  readonly name: string;
  /** The category by which the engine prefers and converts. */
  readonly family: string;
  readonly dimensions: number;
  readonly values?: readonly string[];
  readonly text: string;
}

/** Types whose operators are told here. Source: pg_type and pg_operator of PostgreSQL 18; tried by the oracle. */
const families: ReadonlyMap<string, string> = new Map(
  Object.entries({
    number: 'int2 int4 int8 numeric float4 float8',
    string: 'text varchar bpchar',
    moment: 'date timestamp timestamptz',
    bool: 'bool',
    uuid: 'uuid',
    bytea: 'bytea',
    json: 'json',
    jsonb: 'jsonb',
    interval: 'interval',
    time: 'time',
  }).flatMap(([family, names]) => names.split(' ').map((name) => [name, family] as const)),
);

export const isTyped = (value: QueryType): value is SqlType => value !== undefined && 'name' in value;

/** The type below domains, where its operators are told here. */
export function known(state: DatabaseState, type: SqlType, depth = 0): Known | undefined {
  const own = type.dimensions > 0 && type.schema === undefined && builtinTypes.has(type.name) ? undefined : findType(state, typeName(type));
  if (own?.kind === 'domain' && type.dimensions === 0 && depth < 9) return known(state, own.base, depth + 1);
  if (own?.kind === 'enum')
    return { name: own.name, family: `enum ${own.schema}.${own.name}`, dimensions: type.dimensions, values: own.values, text: own.name };
  if (own !== undefined || type.schema !== undefined) return undefined;
  const family = families.get(type.name);
  const text = plainType(type.name).text;
  return family === undefined
    ? undefined
    : { name: type.name, family, dimensions: type.dimensions, text: spoken(text) + '[]'.repeat(Math.min(1, type.dimensions)) };
}

const names: Readonly<Record<string, string>> = {
  varchar: 'character varying',
  char: 'character',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
};

/** As the engine names a type in its messages. */
const spoken = (text: string): string => names[text] ?? text;

/** How the text of a value of a type is written; what is not here is not judged. Source: manual, 8.1 and 8.6; tried on 15 and 18. */
const inputs: Readonly<Record<string, RegExp>> = {
  int2: /^\s*[+-]?(?:\d[\d_]*|0[xob][\da-f_]+)\s*$/i,
  int4: /^\s*[+-]?(?:\d[\d_]*|0[xob][\da-f_]+)\s*$/i,
  int8: /^\s*[+-]?(?:\d[\d_]*|0[xob][\da-f_]+)\s*$/i,
  bool: /^\s*(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|y(?:es?)?|no?|on|off?|1|0)\s*$/i,
  uuid: /^\s*\{?(?:[\da-f]{4}-?){7}[\da-f]{4}\}?\s*$/i,
  numeric: /\d|nan|inf/i,
  float8: /\d|nan|inf/i,
  float4: /\d|nan|inf/i,
  date: /\d\D+\d|\d{5,}|now|today|tomorrow|yesterday|infinity|epoch|allballs/i,
  timestamp: /\d\D+\d|\d{5,}|now|today|tomorrow|yesterday|infinity|epoch/i,
  timestamptz: /\d\D+\d|\d{5,}|now|today|tomorrow|yesterday|infinity|epoch/i,
  jsonb: /^\s*(?:["[{\d-]|true|false|null)/,
  json: /^\s*(?:["[{\d-]|true|false|null)/,
};

/** What the engine says to a string in the place of a type. */
export function take(type: Known, text: string | undefined): TypeAnswer | undefined {
  if (text === undefined) return undefined;
  if (type.dimensions > 0) return /^\s*[[{]/.test(text) ? undefined : { refused: `malformed array literal: "${text}"` };
  if (type.values !== undefined && !type.values.includes(text)) return { refused: `invalid input value for enum ${type.text}: "${text}"` };
  const input = inputs[type.name];
  if (type.values !== undefined || input === undefined || input.test(text)) return undefined;
  return { refused: `invalid input syntax for type ${type.text}: "${text}"` };
}
