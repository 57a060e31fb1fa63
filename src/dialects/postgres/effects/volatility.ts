import { findRoutines } from '../../../model/catalog.ts';
import type { ObjectName } from '../../../model/names.ts';
import { callsOf, walkTerm, type Expression } from '../../../model/types.ts';
import { builtinVolatility, extensionVolatility } from './function-volatility.ts';
import { quote, type Situation } from './situation.ts';

/** How an expression's value may change: `mixed` is stable or immutable, by the types of the arguments. */
export interface FoundVolatility {
  readonly volatility: 'immutable' | 'stable' | 'mixed' | 'volatile' | 'unknown';
  /** The function that decides. */
  readonly because?: string;
}

const order = ['immutable', 'mixed', 'stable', 'unknown', 'volatile'] as const;

/** The function is one of the engine's own, or one of the grammar's. */
export const isBuiltinFunction = (name: string): boolean => builtinVolatility.has(name);

function volatilityOfCall(at: Situation, name: ObjectName): FoundVolatility['volatility'] {
  const isOwn = name.schema === undefined || name.schema === 'pg_catalog';
  const builtin = isOwn ? builtinVolatility.get(name.name) : undefined;
  if (builtin !== undefined && builtin !== 'unknown') return builtin;
  if (name.schema === 'pg_catalog') return 'immutable';
  const overloads = findRoutines(at.before, name);
  if (overloads.length > 0) {
    const found = overloads.map((routine) => routine.volatility);
    return order.findLast((volatility) => volatility !== 'mixed' && found.includes(volatility)) ?? 'unknown';
  }
  return extensionVolatility.get(name.name) ?? 'unknown';
}

/** The volatility of an expression: that of its most volatile call. */
export function volatilityOf(at: Situation, expression: Expression): FoundVolatility {
  const calls = callsOf(expression).map((name) => ({ name: name.name, volatility: volatilityOfCall(at, name) }));
  const volatility = order.findLast((candidate) => calls.some((call) => call.volatility === candidate)) ?? 'immutable';
  const because = calls.find((call) => call.volatility === volatility)?.name;
  return because === undefined ? { volatility } : { volatility, because };
}

/** A DEFAULT that is NULL is none. */
export function isNullLiteral(expression: Expression): boolean {
  const inner = [...walkTerm(expression.term)].find((term) => term.kind !== 'cast');
  return inner?.kind === 'literal' && inner.type === 'null';
}

/** Why an expression is taken for volatile although nothing told what its function is. */
export const assumedVolatile = (name: string): string =>
  `nothing says whether the function ${quote(name)} is volatile; PostgreSQL takes a function for volatile unless it is declared otherwise`;
