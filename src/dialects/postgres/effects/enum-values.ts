import { findType, type OpenTransaction } from '../../../model/catalog.ts';
import type { Refusal } from '../../../model/effects.ts';
import { keyOf } from '../../../model/names.ts';
import type { Column } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { typeName, walkTerm, type Expression, type SqlType, type Term } from '../../../model/types.ts';
import { knowsAbsence } from './knowledge.ts';
import { quote, refuse, type Situation } from './situation.ts';

/** Anything with columns of known types. */
interface Columns {
  readonly columns: readonly Pick<Column, 'name' | 'type'>[];
}

type Added = OpenTransaction['addedEnumValues'][number];

/**
 * The values that the open transaction has added and may not use yet. A type made in the same transaction is exempt since 17.
 * Source: manual, ALTER TYPE, Notes; tried on 15, 16, 17 and 18.
 */
function unusable(at: Situation): readonly Added[] {
  const added = at.before.transaction?.addedEnumValues ?? [];
  return isAtLeast(at.target, 17) ? added.filter((value) => !value.typeIsNew) : added;
}

const refusalOf = (value: string): Refusal =>
  refuse(
    'enum-value-uncommitted',
    `the enum value '${value}' was added in this same transaction; PostgreSQL lets no one use it before the transaction commits`,
    '55P04',
  );

/** The refusal of a literal that an enum type does not have, or that may not be used yet. */
export function refuseEnumLiteral(at: Situation, type: SqlType | undefined, value: string): readonly Refusal[] {
  if (type === undefined || type.dimensions > 0) return [];
  const found = findType(at.before, typeName(type));
  if (found?.kind !== 'enum') return [];
  if (!found.values.includes(value) && found.origin.kind !== 'unknown' && knowsAbsence(at))
    return [refuse('value-not-allowed', `'${value}' is not a value of the enum ${quote(found)}`, '22P02')];
  const key = keyOf(found);
  return unusable(at).some((it) => it.type === key && it.value === value) ? [refusalOf(value)] : [];
}

const literal = (term: Term): string | undefined => (term.kind === 'literal' && term.type === 'string' ? term.value : undefined);

function columnType(table: Columns | undefined, term: Term): SqlType | undefined {
  return term.kind === 'column' ? table?.columns.find((column) => column.name === term.name)?.type : undefined;
}

const comparisons = new Set(['=', '<>', '!=', '<', '<=', '>', '>=']);

/** What a term holds together: literals with the type that they are taken for. */
function* typedLiterals(term: Term, table: Columns | undefined): Generator<readonly [SqlType | undefined, string | undefined]> {
  for (const part of walkTerm(term)) {
    if (part.kind === 'cast') yield [part.type, literal(part.term)];
    if (part.kind === 'compare' && comparisons.has(part.operator)) {
      yield [columnType(table, part.left), literal(part.right)];
      yield [columnType(table, part.right), literal(part.left)];
    }
    if (part.kind === 'in') for (const item of part.items) yield [columnType(table, part.term), literal(item)];
    if (part.kind === 'between') for (const item of [part.low, part.high]) yield [columnType(table, part.term), literal(item)];
  }
}

/** The refusals of an expression that uses an enum value which is not there, or may not be used yet; `type` is what a bare literal is taken for. */
export function refuseEnumValues(at: Situation, expression: Expression | undefined, table: Columns | undefined, type?: SqlType): readonly Refusal[] {
  if (expression === undefined || at.before.catalog.types.size === 0) return [];
  const bare = literal(expression.term);
  const found = [...typedLiterals(expression.term, table), ...(bare === undefined ? [] : [[type, bare] as const])];
  return found.flatMap(([of, value]) => (value === undefined ? [] : refuseEnumLiteral(at, of, value)));
}
