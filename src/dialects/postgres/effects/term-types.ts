import { findRoutines, findType } from '../../../model/catalog.ts';
import type { Column } from '../../../model/objects.ts';
import { typeName, type SqlType, type Term } from '../../../model/types.ts';
import { builtinTypes } from './builtin-types.ts';
import type { Situation } from './situation.ts';

/** The columns that an expression may name. */
export type TypedColumns = readonly Pick<Column, 'name' | 'type'>[];

/** What is known of a value: its type, or that it is a string or NULL that takes the type of its place; undefined where nothing is. */
export type TermType = SqlType | 'untyped' | undefined;

const plain = (name: string): SqlType => ({ name, modifiers: [], dimensions: 0, text: name });

/** Functions that give one type whatever they are given. Source: manual, chapter 9. */
const results: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bool: 'starts_with isfinite',
    int4: 'char_length character_length octet_length array_length cardinality strpos ascii position',
    int8: 'count nextval currval',
    text: 'concat concat_ws replace initcap left right repeat split_part md5 to_char format translate lpad rpad btrim upper_text',
    timestamptz: 'now clock_timestamp statement_timestamp transaction_timestamp current_timestamp',
    timestamp: 'localtimestamp',
    date: 'current_date',
    uuid: 'gen_random_uuid uuidv4 uuidv7',
    float8: 'random pi',
    name: 'current_user session_user current_role',
    tsvector: 'to_tsvector',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
);

/** The type below domains. */
export function withoutDomains(at: Situation, type: SqlType, depth = 0): SqlType {
  const found = type.dimensions > 0 ? undefined : findType(at.before, typeName(type));
  return found?.kind === 'domain' && depth < 9 ? withoutDomains(at, found.base, depth + 1) : type;
}

/** A type of the engine's own, and no array. */
export const isPlainBuiltin = (at: Situation, type: SqlType): boolean =>
  type.dimensions === 0 && type.schema === undefined && builtinTypes.has(type.name) && findType(at.before, typeName(type)) === undefined;

function numberType(value: string): SqlType {
  if (!/^-?\d+$/.test(value)) return plain('numeric');
  const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
  return plain(size <= 2_147_483_647n ? 'int4' : size <= 9_223_372_036_854_775_807n ? 'int8' : 'numeric');
}

/** The type of a value, as far as its words and the columns tell. */
export function typeOfTerm(at: Situation, term: Term, columns: TypedColumns): TermType {
  switch (term.kind) {
    case 'column': {
      const found = columns.find(({ name }) => name === term.name)?.type;
      return found && withoutDomains(at, found);
    }
    case 'literal':
      return term.type === 'string' || term.type === 'null' ? 'untyped' : term.type === 'number' ? numberType(term.value) : plain('bool');
    case 'cast':
      return withoutDomains(at, term.type);
    case 'call': {
      const own = findRoutines(at.before, term.name);
      if (own.length > 0 || term.name.schema !== undefined) return undefined;
      const result = results.get(term.name.name);
      return result === undefined ? undefined : plain(result);
    }
    case 'other':
      return undefined;
    default:
      return plain('bool');
  }
}

/** Types that the engine compares with each other. Source: pg_operator of PostgreSQL 18, with the implicit casts of pg_cast. */
const families: ReadonlyMap<string, string> = new Map(
  Object.entries({
    number: 'int2 int4 int8 numeric float4 float8',
    string: 'text varchar bpchar name',
    moment: 'date timestamp timestamptz',
    time: 'time timetz',
    interval: 'interval',
    truth: 'bool',
    uuid: 'uuid',
    bytes: 'bytea',
    jsonb: 'jsonb',
    network: 'inet cidr',
  }).flatMap(([family, names]) => names.split(' ').map((name) => [name, family] as const)),
);

export const familyOfType = (at: Situation, type: SqlType): string | undefined => (isPlainBuiltin(at, type) ? families.get(type.name) : undefined);

/** How the text of a value of a type is written; what is not here is not judged. Source: manual, 8.1 and 8.6; tried on 15 and 18. */
const inputs: Readonly<Record<string, RegExp>> = {
  int2: /^\s*[+-]?(?:\d[\d_]*|0[xob][\da-f_]+)\s*$/i,
  int4: /^\s*[+-]?(?:\d[\d_]*|0[xob][\da-f_]+)\s*$/i,
  int8: /^\s*[+-]?(?:\d[\d_]*|0[xob][\da-f_]+)\s*$/i,
  numeric: /^\s*(?:[+-]?(?:[\d_]*\.?[\d_]*(?:e[+-]?\d+)?|0[xob][\da-f_]+|inf(?:inity)?)|nan)\s*$/i,
  bool: /^\s*(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|y(?:es?)?|no?|on|off?|1|0)\s*$/i,
  uuid: /^\s*\{?(?:[\da-f]{4}-?){7}[\da-f]{4}\}?\s*$/i,
  jsonb: /\S/,
  json: /\S/,
};

/** Whether a string surely is no value of a type. */
export function isNoValue(at: Situation, type: SqlType, text: string): boolean {
  const base = withoutDomains(at, type);
  if (!isPlainBuiltin(at, base)) return false;
  const input = inputs[base.name];
  if (input === undefined) return false;
  return !input.test(text) || (base.name === 'numeric' && /^\s*[+-]?$/.test(text));
}
