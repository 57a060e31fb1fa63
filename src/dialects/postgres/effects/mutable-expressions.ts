import type { Refusal } from '../../../model/effects.ts';
import type { Column } from '../../../model/objects.ts';
import { walkTerm, type Expression, type Term } from '../../../model/types.ts';
import { quote, refuse, type Situation } from './situation.ts';
import { volatilityOf } from './volatility.ts';

/** The refusal of an expression that must always give the same, and does not. Source: manual, CREATE INDEX, Notes; 5.4 Generated Columns. */
export function refuseMutable(at: Situation, where: string, expression: Expression, columns: readonly TypedColumn[]): readonly Refusal[] {
  const found = volatilityOf(at, expression);
  const isStable = found.volatility === 'stable' || found.volatility === 'volatile';
  const because = isStable ? `${quote(found.because ?? '')} is ${found.volatility}` : settingDependence(expression, columns);
  return because === undefined ? [] : [refuse('immutable-required', `functions in ${where} must be IMMUTABLE, and ${because}`, '42P17')];
}

type TypedColumn = Pick<Column, 'name' | 'type'>;

/** Casts and functions that read a `timestamptz` in the session's time zone. Source: pg_proc and pg_cast of 15: `s` with timestamptz, `i` with timestamp. */
const zoned = new Set(['date', 'date_part', 'date_trunc', 'extract', 'time', 'timestamp']);

/** Functions that read the setting for text search where they are given a text alone. Source: pg_proc of 15 and 18: `s` with one argument, `i` with two. */
const configured = new Set(['to_tsvector', 'to_tsquery', 'plainto_tsquery', 'phraseto_tsquery', 'websearch_to_tsquery']);

/** What in an expression reads a setting of the session. */
function settingDependence(expression: Expression, columns: readonly TypedColumn[]): string | undefined {
  const isZoned = (term: Term | undefined): boolean =>
    term?.kind === 'column' && columns.some(({ name, type }) => name === term.name && type.name === 'timestamptz' && type.dimensions === 0);
  for (const term of walkTerm(expression.term)) {
    if (term.kind === 'cast' && zoned.has(term.type.name) && isZoned(term.term)) return `the cast of a timestamptz to ${term.type.text} is stable`;
    if (term.kind === 'call' && configured.has(term.name.name) && term.args.length === 1)
      return `${quote(term.name.name)} takes its configuration from default_text_search_config where it is not named`;
    if (term.kind === 'call' && zoned.has(term.name.name) && term.args.length < 3 && isZoned(term.args.at(-1)))
      return `${quote(term.name.name)} of a timestamptz is stable`;
  }
  return undefined;
}
