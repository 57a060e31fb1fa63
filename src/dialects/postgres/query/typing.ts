import { findType, type DatabaseState } from '../../../model/catalog.ts';
import type { QueryType, QueryTyping, TypeAnswer } from '../../../model/query-tree.ts';
import { typeName, type SqlType } from '../../../model/types.ts';
import { builtinTypes } from '../effects/builtin-types.ts';
import { plainType } from '../types.ts';

const unknown: TypeAnswer = { type: undefined };
const bool: TypeAnswer = { type: plainType('bool') };

/** A type that the engine brings, below domains; `enum` for an enum; undefined where nothing can be said of it. */
interface Known {
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

const isTyped = (value: QueryType): value is SqlType => value !== undefined && 'name' in value;

/** The type below domains, where its operators are told here. */
function known(state: DatabaseState, type: SqlType, depth = 0): Known | undefined {
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
function take(type: Known, text: string | undefined): TypeAnswer | undefined {
  if (text === undefined) return undefined;
  if (type.dimensions > 0) return /^\s*[[{]/.test(text) ? undefined : { refused: `malformed array literal: "${text}"` };
  if (type.values !== undefined && !type.values.includes(text)) return { refused: `invalid input value for enum ${type.text}: "${text}"` };
  const input = inputs[type.name];
  if (type.values !== undefined || input === undefined || input.test(text)) return undefined;
  return { refused: `invalid input syntax for type ${type.text}: "${text}"` };
}

const equalities = new Set(['=', '<>', '!=', 'IS DISTINCT FROM', 'IS NOT DISTINCT FROM']);
const orders = new Set(['<', '<=', '>', '>=']);
const patterns = new Set(['LIKE', 'NOT LIKE', 'ILIKE', 'NOT ILIKE', '~', '~*', '!~', '!~*', 'SIMILAR TO']);
/** Operators of json, jsonb and arrays alone. */
const ofDocuments = new Set(['->', '->>', '#>', '#>>', '?|', '?&', '@?', '@>']);
const scalars = new Set(['string', 'number', 'bool', 'moment', 'uuid', 'interval', 'time', 'bytea']);

const sums = new Set(['+', '-', '*', '/', '%']);
/** Families without any of these operators. */
const withoutEquality = new Set(['json']);
const withoutOrder = new Set(['json']);

function refuse(operator: string, left: Known, right: Known): TypeAnswer {
  const sign =
    { LIKE: '~~', 'NOT LIKE': '!~~', ILIKE: '~~*', 'NOT ILIKE': '!~~*', 'SIMILAR TO': '~', 'IS DISTINCT FROM': '=', 'IS NOT DISTINCT FROM': '=' }[
      operator
    ] ?? operator;
  return { refused: `operator does not exist: ${left.text} ${sign} ${right.text}` };
}

/** Extensions that bring no operators for the engine's own types. Source: their control scripts; others may. */
const withoutOperators = new Set(['plpgsql', 'pgcrypto', 'uuid-ossp', 'unaccent', 'citext', 'pg_stat_statements']);

/** What an operator of documents gives. Source: manual, tables 9.47 and 9.48. */
const ofDocument = (sign: string, left: SqlType): SqlType =>
  sign.endsWith('>>') ? plainType('text') : sign.endsWith('>') && sign !== '@>' ? left : plainType('bool');

const isPlainly = ({ catalog }: DatabaseState): boolean => catalog.extensions.every(({ name }) => withoutOperators.has(name));

/** The answer to an operator between two values of which at least one has a type. */
function operator(state: DatabaseState, sign: string, left: QueryType, right: QueryType, quantifier?: 'any' | 'all'): TypeAnswer {
  const yields = equalities.has(sign) || orders.has(sign) || patterns.has(sign) ? bool : unknown;
  if (state.catalog.ownOperators === true || left === undefined || right === undefined) return yields;
  if (ofDocuments.has(sign) && isTyped(left)) {
    const type = known(state, left);
    const isScalar = type !== undefined && type.dimensions === 0 && scalars.has(type.family);
    if (type?.family === 'jsonb' || type?.family === 'json') return { type: ofDocument(sign, left) };
    if (isScalar && isPlainly(state)) return { refused: `operator does not exist: ${type.text} ${sign} unknown` };
  }
  if (quantifier !== undefined) return quantified(state, sign, left, right, yields);
  const [a, b] = [isTyped(left) ? known(state, left) : undefined, isTyped(right) ? known(state, right) : undefined];
  if ((isTyped(left) && a === undefined) || (isTyped(right) && b === undefined)) return yields;
  if (a === undefined || b === undefined) {
    const type = a ?? b;
    const text = isTyped(left) ? right : left;
    if (type === undefined || isTyped(text)) return yields;
    return besideUntyped(sign, type, text.untyped) ?? yields;
  }
  return (isPlainly(state) || yields === bool ? between(sign, a, b) : undefined) ?? yields;
}

/** A type beside a string or parameter, which is taken for the same type. */
function besideUntyped(sign: string, type: Known, text: string | undefined): TypeAnswer | undefined {
  if (equalities.has(sign) || orders.has(sign)) {
    if (withoutEquality.has(type.family) && type.dimensions === 0) return refuse(sign, type, { ...type, text: 'unknown' });
    return take(type, text);
  }
  if (patterns.has(sign) && type.family !== 'string' && type.dimensions === 0) {
    return type.family === 'bytea' && /LIKE$/.test(sign) && !sign.includes('ILIKE') ? undefined : refuse(sign, type, { ...type, text: 'unknown' });
  }
  return undefined;
}

function between(sign: string, a: Known, b: Known): TypeAnswer | undefined {
  if (equalities.has(sign) || orders.has(sign)) {
    if (a.dimensions > 0 || b.dimensions > 0) return a.dimensions > 0 === b.dimensions > 0 ? undefined : refuse(sign, a, b);
    if (a.family !== b.family) return refuse(sign, a, b);
    return (equalities.has(sign) ? withoutEquality : withoutOrder).has(a.family) ? refuse(sign, a, b) : undefined;
  }
  if (a.dimensions > 0 || b.dimensions > 0) return patterns.has(sign) ? refuse(sign, a, b) : undefined;
  if (patterns.has(sign)) {
    const isText = a.family === 'string' && b.family === 'string';
    return isText || (a.family === 'bytea' && b.family === 'bytea') ? undefined : refuse(sign, a, b);
  }
  if (sums.has(sign)) return sum(sign, a, b);
  if (sign === '||' && a.family !== 'string' && b.family !== 'string') {
    const isJoined = a.family === b.family && (a.family === 'jsonb' || a.family === 'bytea');
    return isJoined ? undefined : refuse(sign, a, b);
  }
  return undefined;
}

/** Arithmetic. Of moments and intervals nothing is refused here; numbers go with numbers and with intervals. */
function sum(sign: string, a: Known, b: Known): TypeAnswer | undefined {
  const [one, other] = [a.family, b.family];
  if (one === 'number' && other === 'number') return numberOf(sign, a, b);
  const never = new Set(['string', 'bool', 'uuid', 'bytea', 'json']);
  if (never.has(one) || never.has(other) || one.startsWith('enum') || other.startsWith('enum')) return refuse(sign, a, b);
  if (one === 'moment' || other === 'moment') return momentOf(sign, a, b);
  return undefined;
}

/** Dates go with whole numbers, all moments with intervals, and a moment less another is the time between. Source: manual, table 9.33. */
function momentOf(sign: string, a: Known, b: Known): TypeAnswer | undefined {
  if (sign !== '+' && sign !== '-') return refuse(sign, a, b);
  const isSmall = ({ name }: Known): boolean => name === 'int2' || name === 'int4';
  if (a.family === 'moment' && b.family === 'moment') {
    if (sign === '+') return refuse(sign, a, b);
    return { type: plainType(a.name === 'date' && b.name === 'date' ? 'int4' : 'interval') };
  }
  const [moment, by] = a.family === 'moment' ? [a, b] : [b, a];
  if (by.family === 'number') {
    const isDate = moment.name === 'date' && isSmall(by) && (sign === '+' || moment === a);
    return isDate ? { type: plainType('date') } : refuse(sign, a, b);
  }
  if (by.family === 'interval' && (sign === '+' || moment === a)) return { type: plainType(moment.name === 'date' ? 'timestamp' : moment.name) };
  return undefined;
}

const ranks = ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8'];

function numberOf(sign: string, a: Known, b: Known): TypeAnswer | undefined {
  const [low, high] = [a.name, b.name].toSorted((x, y) => ranks.indexOf(x) - ranks.indexOf(y));
  if (sign === '%' && high?.startsWith('float')) return refuse(sign, a, b);
  if (high === 'float4' && low !== 'float4') return { type: plainType('float8') };
  return high === undefined ? undefined : { type: plainType(high) };
}

/** `= ANY (array)`: each element is compared. */
function quantified(state: DatabaseState, sign: string, left: QueryType, right: QueryType, yields: TypeAnswer): TypeAnswer {
  if (!isTyped(right) || right.dimensions === 0) return yields;
  const element: SqlType = { ...right, dimensions: 0, text: right.text.replace(/(?:\[\])+$/, '') };
  return operator(state, sign, left, element);
}

/** Functions by what they take first and what they give. Source: manual, chapter 9; tried by the oracle. */
const takesText = new Set('lower upper length btrim ltrim rtrim initcap md5 reverse'.split(' '));
const gives: Readonly<Record<string, string>> = {
  lower: 'text',
  upper: 'text',
  btrim: 'text',
  ltrim: 'text',
  rtrim: 'text',
  initcap: 'text',
  md5: 'text',
  reverse: 'text',
  concat: 'text',
  concat_ws: 'text',
  count: 'int8',
  now: 'timestamptz',
  current_timestamp: 'timestamptz',
  clock_timestamp: 'timestamptz',
  current_date: 'date',
  localtimestamp: 'timestamp',
  gen_random_uuid: 'uuid',
  bool_and: 'bool',
  bool_or: 'bool',
  string_agg: 'text',
};
const sumOf: Readonly<Record<string, string>> = {
  int2: 'int8',
  int4: 'int8',
  int8: 'numeric',
  numeric: 'numeric',
  float4: 'float4',
  float8: 'float8',
};
const noSuch = (name: string, args: readonly QueryType[], state: DatabaseState): TypeAnswer => {
  const shown = args.map((arg) => (isTyped(arg) ? (known(state, arg)?.text ?? arg.text) : 'unknown')).join(', ');
  return { refused: `function ${name}(${shown}) does not exist` };
};

function call(state: DatabaseState, name: string, args: readonly QueryType[]): TypeAnswer {
  const [first] = args;
  const type = isTyped(first) ? known(state, first) : undefined;
  const result = gives[name];
  if (args.length === 1 && type !== undefined && type.dimensions > 0 && (takesText.has(name) || name === 'abs' || name === 'sum' || name === 'avg'))
    return noSuch(name, args, state);
  if (name === 'string_agg' && type !== undefined && (type.dimensions > 0 || (type.family !== 'string' && type.family !== 'bytea')))
    return noSuch(name, args, state);
  if (args.length === 1 && type !== undefined && type.dimensions === 0) {
    const isBytes = type.family === 'bytea' && (name === 'length' || name === 'md5' || name.endsWith('trim') || name === 'reverse');
    if (takesText.has(name) && type.family !== 'string' && !isBytes) return noSuch(name, args, state);
    if ((name === 'sum' || name === 'avg') && !['number', 'interval', 'time'].includes(type.family)) return noSuch(name, args, state);
    if ((name === 'bool_and' || name === 'bool_or') && type.family !== 'bool') return noSuch(name, args, state);
    if (
      (name === 'min' || name === 'max') &&
      ['json', 'jsonb', 'uuid', 'bool', 'bytea'].includes(type.family) &&
      type.family !== 'uuid' &&
      type.family !== 'bytea'
    )
      return noSuch(name, args, state);
    if (name === 'abs' && type.family !== 'number') return noSuch(name, args, state);
    if (name === 'sum' && type.family === 'number') return { type: plainType(sumOf[type.name] ?? 'numeric') };
    if ((name === 'min' || name === 'max') && (type.family === 'number' || type.family === 'moment')) return { type: plainType(type.name) };
    if ((name === 'length' || name === 'char_length') && type.family === 'string') return { type: plainType('int4') };
    if (name === 'abs') return { type: plainType(type.name) };
  }
  return result === undefined ? unknown : { type: plainType(result) };
}

/** The one type of several values, by the rules for UNION and CASE. Source: manual, 10.5. */
function common(state: DatabaseState, what: string, types: readonly QueryType[]): TypeAnswer {
  if (types.includes(undefined)) return unknown;
  const typed = types.filter(isTyped);
  const [first] = typed;
  if (first === undefined) return types.every((type) => type !== undefined) && what !== 'CASE' ? { type: plainType('text') } : unknown;
  const all = typed.map((type) => known(state, type));
  if (all.includes(undefined)) return unknown;
  const those = all.flatMap((type) => type ?? []);
  const [head] = those;
  const other = those.find((type) => head !== undefined && (type.family !== head.family || type.dimensions > 0 !== head.dimensions > 0));
  if (head !== undefined && other !== undefined) return { refused: `${what} types ${head.text} and ${other.text} cannot be matched` };
  for (const type of types) {
    const refused = type !== undefined && !isTyped(type) && head !== undefined ? take(head, type.untyped) : undefined;
    if (refused !== undefined) return refused;
  }
  return those.every(({ name }) => name === head?.name) ? { type: first } : unknown;
}

/** Casts that an assignment makes by itself between families. Source: pg_cast of PostgreSQL 18, castcontext 'i' and 'a'. */
const assigned: Readonly<Record<string, readonly string[]>> = {
  json: ['jsonb'],
  jsonb: ['json'],
  interval: ['time'],
  time: ['interval'],
  moment: ['time'],
};

function assign(state: DatabaseState, column: string, to: SqlType, value: QueryType): TypeAnswer {
  const target = known(state, to);
  if (target === undefined || value === undefined || state.catalog.ownOperators === true) return unknown;
  if (!isTyped(value)) return take(target, value.untyped) ?? { type: to };
  const from = known(state, value);
  if (from === undefined) return unknown;
  const isArray = (type: Known): boolean => type.dimensions > 0;
  if (target.family === 'string' && !isArray(target)) return { type: to };
  if (isArray(from) === isArray(target) && (from.family === target.family || assigned[from.family]?.includes(target.family) === true))
    return { type: to };
  return { refused: `column "${column}" is of type ${target.text} but expression is of type ${from.text}` };
}

/** Pairs of families that no cast joins. Casts to and from text go through its letters. Source: pg_cast of PostgreSQL 18. */
function cast(state: DatabaseState, to: SqlType, value: QueryType): TypeAnswer {
  const target = known(state, to);
  const answer: TypeAnswer = { type: to };
  if (target === undefined || value === undefined) return answer;
  if (!isTyped(value)) return take(target, value.untyped) ?? answer;
  const from = known(state, value);
  if (from === undefined || from.dimensions > 0 || target.dimensions > 0) return answer;
  const text = from.family === 'string' || target.family === 'string';
  if (text || from.family === target.family || castable(from, target)) return answer;
  return { refused: `cannot cast type ${from.text} to ${target.text}` };
}

function castable(from: Known, to: Known): boolean {
  const pairs = [`${from.family} ${to.family}`];
  const allowed = new Set(['json jsonb', 'jsonb json', 'interval time', 'time interval', 'moment time', 'jsonb number', 'jsonb bool']);
  if (pairs.some((pair) => allowed.has(pair))) return !(from.family === 'moment' && from.name === 'date');
  const isBool = (from.name === 'bool' && to.name === 'int4') || (from.name === 'int4' && to.name === 'bool');
  return (
    isBool ||
    (from.family === 'number' && to.family === 'bytea') ||
    (from.family === 'bytea' && to.family === 'number') ||
    from.family === 'uuid' ||
    to.family === 'uuid'
  );
}

function condition(state: DatabaseState, what: string, value: QueryType): TypeAnswer {
  if (value === undefined) return unknown;
  if (!isTyped(value)) return take({ name: 'bool', family: 'bool', dimensions: 0, text: 'boolean' }, value.untyped) ?? bool;
  const type = known(state, value);
  if (type === undefined || (type.family === 'bool' && type.dimensions === 0)) return bool;
  return { refused: `argument of ${what} must be type boolean, not type ${type.text}` };
}

/** What PostgreSQL says of types before a query runs. */
export const postgresTyping: QueryTyping = {
  number: (value) => {
    if (!/^-?\d+$/.test(value)) return plainType('numeric');
    const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
    return plainType(size <= 2_147_483_647n ? 'int4' : size <= 9_223_372_036_854_775_807n ? 'int8' : 'numeric');
  },
  operator,
  call,
  common,
  assign,
  cast,
  condition,
};
