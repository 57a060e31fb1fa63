import type { DatabaseState } from '../../../model/catalog.ts';
import type { QueryType, QueryTyping, TypeAnswer } from '../../../model/query-tree.ts';
import type { SqlType } from '../../../model/types.ts';
import { plainType } from '../types.ts';
import { call } from './functions.ts';
import { bool, isTyped, known, take, unknown, type Known } from './known-types.ts';
import { operator } from './operators.ts';

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
  return { type: those.every(({ name }) => name === head?.name) ? first : widest(those) };
}

/** The type of a family that the others of it are turned into. */
function widest(types: readonly Known[]): QueryType {
  const order = ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'bpchar', 'varchar', 'text', 'date', 'timestamp', 'timestamptz'];
  const name = types.map((type) => type.name).toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0];
  return name === undefined || !order.includes(name) || types.some(({ dimensions }) => dimensions > 0) ? undefined : plainType(name);
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
