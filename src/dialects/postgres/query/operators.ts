import type { DatabaseState } from '../../../model/catalog.ts';
import type { QueryType, TypeAnswer } from '../../../model/query-tree.ts';
import type { SqlType } from '../../../model/types.ts';
import { plainType } from '../types.ts';
import { bool, isTyped, known, take, unknown, type Known } from './known-types.ts';

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

/** Operators of documents that json does not have. Tried on 15. */
const ofJsonb = new Set(['@>', '?|', '?&', '@?']);

/** The answer to an operator between two values of which at least one has a type. */
export function operator(state: DatabaseState, sign: string, left: QueryType, right: QueryType, quantifier?: 'any' | 'all'): TypeAnswer {
  const yields = equalities.has(sign) || orders.has(sign) || patterns.has(sign) ? bool : unknown;
  if (state.catalog.ownOperators === true || left === undefined) return yields;
  if (ofDocuments.has(sign) && isTyped(left)) {
    const type = known(state, left);
    const isScalar = type !== undefined && type.dimensions === 0 && scalars.has(type.family);
    const isRefused = isScalar || (type?.family === 'json' && type.dimensions === 0 && ofJsonb.has(sign));
    if (isRefused && isPlainly(state)) return { refused: `operator does not exist: ${type.text} ${sign} unknown` };
    if (type?.family === 'jsonb' || type?.family === 'json') return { type: ofDocument(sign, left) };
  }
  if (right === undefined) return (patterns.has(sign) && isTyped(left) && besidePattern(sign, known(state, left))) || yields;
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
  return patterns.has(sign) ? besidePattern(sign, type) : undefined;
}

/** What no pattern can be asked of, whatever the pattern is: all but texts, and bytea for LIKE. Tried on 15. */
function besidePattern(sign: string, type: Known | undefined): TypeAnswer | undefined {
  if (type === undefined || (type.family === 'string' && type.dimensions === 0)) return undefined;
  const isBytes = type.family === 'bytea' && sign.endsWith('LIKE') && !sign.includes('ILIKE');
  return isBytes ? undefined : refuse(sign, type, { ...type, text: 'unknown' });
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
