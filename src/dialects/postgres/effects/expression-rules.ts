import { findRoutines } from '../../../model/catalog.ts';
import type { Refusal } from '../../../model/effects.ts';
import { showName } from '../../../model/names.ts';
import { walkTerm, type Expression, type SqlType, type Term } from '../../../model/types.ts';
import { engineFunctions } from './engine-functions.ts';
import { aggregates, sets, windows } from '../function-kinds.ts';
import { extensionVolatility } from './function-volatility.ts';
import { refuseMissingRoutine } from './knowledge.ts';
import { refuse, type Situation } from './situation.ts';
import { canAssign } from './type-change-table.ts';
import { familyOfType, isNoValue, typeOfTerm, type TypedColumns } from './term-types.ts';
import { isBuiltinFunction } from './volatility.ts';

/** Where an expression stands, and what it is to give. */
export interface Place {
  /** In the server's words: `index expressions`, `check constraints`. */
  readonly where: string;
  /** A condition is true or false; a value is assigned to a column of a type. */
  readonly gives?: 'condition' | { readonly type: SqlType; readonly column: string };
  /** Functions that give sets are refused too. */
  readonly refusesSets?: boolean;
}

function* termsOutsideQueries(term: Term): Generator<Term> {
  if (term.kind === 'other' && term.isQuery === true) return;
  yield term;
  if (term.kind === 'other') for (const part of term.parts) yield* termsOutsideQueries(part);
  else if (term.kind === 'compare') yield* both([term.left, term.right]);
  else if (term.kind === 'and' || term.kind === 'or') yield* both(term.terms);
  else if (term.kind === 'not' || term.kind === 'is-null' || term.kind === 'cast') yield* termsOutsideQueries(term.term);
  else if (term.kind === 'in') yield* both([term.term, ...term.items]);
  else if (term.kind === 'between') yield* both([term.term, term.low, term.high]);
  else if (term.kind === 'call') yield* both(term.args);
}

function* both(terms: readonly Term[]): Generator<Term> {
  for (const term of terms) yield* termsOutsideQueries(term);
}

/** Functions of extensions that a platform may have set up before the first migration: pg_trgm, fuzzystrmatch, earthdistance, hstore, PostGIS, vector. */
const extensionFunctions =
  /^(?:uuid_|st_|geometry|geography|postgis_|similarity|(?:strict_)?word_similarity|show_trgm|levenshtein|soundex|difference|d?metaphone|earth|ll_to_earth|cube|hstore|akeys|avals|skeys|svals|ltree|nlevel|subpath|lca|unaccent|l2_|cosine_|inner_product|vector_|crypt|gen_salt|digest|hmac|intset|icount|isn|tablefunc|crosstab|normal_rand|connectby|dblink)/;

const isFunction = (name: string): boolean =>
  isBuiltinFunction(name) || engineFunctions.has(name) || extensionVolatility.has(name) || name.startsWith('pg_') || extensionFunctions.test(name);

/** Calls of functions that do not stand, or that a row alone cannot answer. Source: transformAggregateCall and ParseFuncOrColumn, tried on 15 and 18. */
function refuseCall(at: Situation, term: Extract<Term, { kind: 'call' }>, { where, refusesSets = true }: Place): readonly Refusal[] {
  const { name } = term;
  const overloads = findRoutines(at.before, name);
  if (overloads.length === 0) {
    if (name.schema !== undefined && name.schema !== 'pg_catalog') return refuseMissingRoutine(at, name, isFunction);
    if (aggregates.has(name.name)) return [refuse('invalid-definition', `aggregate functions are not allowed in ${where}`, '42803')];
    if (windows.has(name.name)) return [refuse('invalid-definition', `window functions are not allowed in ${where}`, '42P20')];
    if (sets.has(name.name) && refusesSets) return [refuse('invalid-definition', `set-returning functions are not allowed in ${where}`, '0A000')];
    return refuseMissingRoutine(at, name, isFunction);
  }
  if (overloads.some(({ origin }) => origin.kind === 'unknown') || isFunction(name.name)) return [];
  if (overloads.every(({ kind }) => kind === 'aggregate'))
    return [refuse('invalid-definition', `aggregate functions are not allowed in ${where}`, '42803')];
  const callable = overloads.filter((overload) => {
    const optional = overload.parameters?.filter((parameter) => parameter.optional).length ?? 0;
    const variadic = /\bvariadic\b/i.test(overload.signature ?? '');
    return variadic || (term.args.length <= overload.arguments.length && term.args.length >= overload.arguments.length - optional);
  });
  if (callable.length === 0)
    return [refuse('unknown-routine', `function ${showName(name)} does not exist with ${term.args.length} arguments`, '42883')];
  const onlySets = callable.every(({ returns }) => /^(?:setof|table)\b/i.test(returns ?? ''));
  return onlySets && refusesSets ? [refuse('invalid-definition', `set-returning functions are not allowed in ${where}`, '0A000')] : [];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const comparisons = words('= <> < > <= >=');
const patterns: ReadonlySet<string> = new Set([...words('LIKE ILIKE ~ ~* !~ !~*'), 'NOT LIKE', 'NOT ILIKE']);

const noOperator = (left: SqlType, operator: string, right: SqlType | 'untyped'): readonly Refusal[] => [
  refuse('type-mismatch', `operator does not exist: ${left.text} ${operator} ${right === 'untyped' ? 'unknown' : right.text}`, '42883'),
];

const noValue = (type: SqlType, text: string): readonly Refusal[] => [
  refuse('value-not-allowed', `invalid input syntax for type ${type.text}: "${text}"`, '22P02'),
];

/** Operators and casts of the history's own may make any two types go together. */
const hasOwnOperators = (at: Situation): boolean =>
  at.before.catalog.ownOperators === true || at.before.catalog.extensions.some(({ name }) => name !== 'plpgsql');

function refusePair(at: Situation, operator: string, left: Term, right: Term, columns: TypedColumns): readonly Refusal[] {
  const [a, b] = [typeOfTerm(at, left, columns), typeOfTerm(at, right, columns)];
  if (a === undefined || b === undefined) return [];
  if (a === 'untyped') return b === 'untyped' || operator === 'LIKE' ? [] : refuseUntyped(at, b, left);
  if (patterns.has(operator)) {
    const family = familyOfType(at, a);
    return family === undefined || family === 'string' || family === 'bytes' ? [] : noOperator(a, operator, b);
  }
  if (!comparisons.has(operator)) return [];
  if (b === 'untyped') return a.name === 'json' && a.dimensions === 0 ? noOperator(a, operator, b) : refuseUntyped(at, a, right);
  const [one, other] = [familyOfType(at, a), familyOfType(at, b)];
  return one === undefined || other === undefined || one === other ? [] : noOperator(a, operator, b);
}

const refuseUntyped = (at: Situation, type: SqlType, term: Term): readonly Refusal[] =>
  term.kind === 'literal' && term.type === 'string' && isNoValue(at, type, term.value) ? noValue(type, term.value) : [];

/** Comparisons of types that have no operator between them. */
function refuseComparison(at: Situation, term: Term, columns: TypedColumns): readonly Refusal[] {
  if (term.kind === 'compare') return refusePair(at, term.operator, term.left, term.right, columns);
  if (term.kind === 'in') return term.items.flatMap((item) => refusePair(at, '=', term.term, item, columns)).slice(0, 1);
  if (term.kind === 'between') return [term.low, term.high].flatMap((bound) => refusePair(at, '<=', term.term, bound, columns)).slice(0, 1);
  if (term.kind === 'and' || term.kind === 'or') return term.terms.flatMap((part) => refuseCondition(at, part, columns, term.kind.toUpperCase()));
  return term.kind === 'not' ? refuseCondition(at, term.term, columns, 'NOT') : [];
}

/** What stands in the place of a condition and is none. */
function refuseCondition(at: Situation, term: Term, columns: TypedColumns, where: string): readonly Refusal[] {
  const type = typeOfTerm(at, term, columns);
  if (type === undefined) return [];
  if (type === 'untyped') return refuseUntyped(at, { name: 'bool', modifiers: [], dimensions: 0, text: 'boolean' }, term);
  return type.name === 'bool' && type.dimensions === 0 && type.schema === undefined
    ? []
    : [refuse('type-mismatch', `argument of ${where} must be type boolean, not type ${type.text}`, '42804')];
}

function refuseGiven(at: Situation, term: Term, columns: TypedColumns, { where, gives }: Place): readonly Refusal[] {
  if (gives === undefined) return [];
  if (gives === 'condition') return refuseCondition(at, term, columns, where);
  const type = typeOfTerm(at, term, columns);
  if (type === undefined) return [];
  if (type === 'untyped') return refuseUntyped(at, gives.type, term);
  return canAssign(at, type, gives.type) === false
    ? [refuse('type-mismatch', `column "${gives.column}" is of type ${gives.type.text} but the expression is of type ${type.text}`, '42804')]
    : [];
}

/** The refusals of an expression by the functions that it calls and the types that it puts together; the first of them. */
export function refuseExpression(at: Situation, expression: Expression | undefined, columns: TypedColumns, place: Place): readonly Refusal[] {
  if (expression === undefined || at.before.catalog.unfollowed === true) return [];
  const { term } = expression;
  const calls = [...termsOutsideQueries(term)].flatMap((part) => (part.kind === 'call' ? refuseCall(at, part, place) : []));
  if (calls.length > 0) return calls.slice(0, 1);
  if (hasOwnOperators(at) || [...walkTerm(term)].some((part) => part.kind === 'other' && part.isQuery === true)) return [];
  const types = [...walkTerm(term)].flatMap((part) => refuseComparison(at, part, columns));
  return [...types, ...refuseGiven(at, term, columns, place)].slice(0, 1);
}
