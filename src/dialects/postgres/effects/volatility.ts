import { findRoutines } from '../../../model/catalog.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Routine } from '../../../model/objects.ts';
import { callsOf, walkTerm, type Expression } from '../../../model/types.ts';
import { builtinVolatility, extensionVolatility } from './function-volatility.ts';
import { quote, type Situation } from './situation.ts';

/** How an expression's value may change: `mixed` is stable or immutable, by the types of the arguments. */
interface FoundVolatility {
  readonly volatility: 'immutable' | 'stable' | 'mixed' | 'volatile' | 'unknown';
  /** The function that decides. */
  readonly because?: string;
}

const order = ['immutable', 'mixed', 'stable', 'unknown', 'volatile'] as const;

/** The function is one of the engine's own, or one of the grammar's. */
export const isBuiltinFunction = (name: string): boolean => builtinVolatility.has(name);

/**
 * What is left of a SQL function once the planner has put its body in place of the call: it does so with a lone SELECT of an
 * expression, whatever the function is declared to be. Source: manual, 36.5; tried on 15 and 18.
 */
function volatilityInlined(at: Situation, routine: Routine, depth: number): FoundVolatility['volatility'] {
  const body = routine.body
    .replaceAll(/--[^\n]*|'(?:[^']|'')*'/g, ' ')
    .replaceAll(/(\b(?:extract|substring|trim|overlay)\s*\([^()]*?)\bfrom\b/gi, '$1,')
    .trim()
    .replace(/;$/, '');
  const isLone = /^(?:select|return)\b/i.test(body) && !/;|\b(?:from|with|insert|update|delete|where|limit|union)\b/i.test(body);
  if (!isLone || routine.securityDefiner || routine.settings.length > 0 || depth > 4) return routine.volatility;
  const calls = [...body.matchAll(/(?:([a-z_][\w$]*)\s*\.\s*)?([a-z_][\w$]*)\s*\(/gi)].map((match) => ({
    ...(match[1] !== undefined && { schema: match[1].toLowerCase() }),
    name: (match[2] ?? '').toLowerCase(),
  }));
  const words = body.toLowerCase().match(/\b(?:current_\w+|localtime\w*|session_user)\b/g) ?? [];
  return strongest([...calls.map((call) => volatilityOfCall(at, call, depth + 1)), ...words.map(() => 'stable' as const)]);
}

const strongest = (found: readonly FoundVolatility['volatility'][]): FoundVolatility['volatility'] =>
  order.findLast((volatility) => found.includes(volatility)) ?? 'immutable';

function volatilityOfCall(at: Situation, name: ObjectName, depth = 0): FoundVolatility['volatility'] {
  const isOwn = name.schema === undefined || name.schema === 'pg_catalog';
  const builtin = isOwn ? builtinVolatility.get(name.name) : undefined;
  if (builtin !== undefined && builtin !== 'unknown') return builtin;
  if (name.schema === 'pg_catalog') return 'immutable';
  const overloads = findRoutines(at.before, name);
  if (overloads.length > 0) {
    return strongest(overloads.map((routine) => (routine.language === 'sql' ? volatilityInlined(at, routine, depth) : routine.volatility)));
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
