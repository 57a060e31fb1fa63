import type { Refusal } from '../../../model/effects.ts';
import type { Column } from '../../../model/objects.ts';
import { columnsOf, walkTerm, type Expression } from '../../../model/types.ts';
import { refuseMutable } from './mutable-expressions.ts';
import { refuseColumnsInDefault } from './own-columns.ts';
import { quote, refuse, type Situation } from './situation.ts';

type Filled = Pick<Column, 'name' | 'type' | 'default' | 'generated'>;

/** Whether an expression asks a query, which neither a default, a generated column nor a CHECK may do. */
const asksQuery = ({ term }: Expression): boolean => [...walkTerm(term)].some((part) => part.kind === 'other' && part.isQuery === true);

/** The refusal of an expression that asks a query. Source: cookDefault and transformSubLink, tried on 15. */
export function refuseQuery(expression: Expression | undefined, where: string): readonly Refusal[] {
  return expression !== undefined && asksQuery(expression) ? [refuse('wrong-kind', `cannot use subquery in ${where}`, '0A000')] : [];
}

/** A default is worked out before there is a row. Source: manual, CREATE TABLE, DEFAULT. */
export function refuseDefault(expression: Expression | undefined): readonly Refusal[] {
  if (expression === undefined) return [];
  return [...refuseQuery(expression, 'a DEFAULT expression'), ...refuseColumnsInDefault(expression)];
}

/** A generated column is worked out from columns that are stored, by what always gives the same. Source: manual, 5.4 Generated Columns. */
function refuseGenerated(at: Situation, column: Filled, siblings: readonly Filled[]): readonly Refusal[] {
  const expression = column.generated?.expression;
  if (expression === undefined) return [];
  const others = siblings.filter(({ name, generated }) => generated !== undefined && columnsOf(expression).includes(name));
  return [
    ...refuseQuery(expression, 'a column generation expression'),
    ...others.map(({ name }) => refuse('wrong-kind', `cannot use generated column ${quote(name)} in a column generation expression`, '42P17')),
    ...refuseMutable(at, 'a generation expression', expression, siblings),
  ];
}

/** What the expressions of a new column may not ask. */
export function refuseColumnExpressions(at: Situation, column: Filled, siblings: readonly Filled[]): readonly Refusal[] {
  return [...refuseDefault(column.default), ...refuseGenerated(at, column, siblings)];
}
