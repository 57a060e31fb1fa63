import { findType } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Column, Table, View } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import type { Expression, SqlType } from '../../../model/types.ts';
import { refuseQuery } from './column-expressions.ts';
import { refuseExpression, type Place } from './expression-rules.ts';
import { relationAt, type Situation } from './situation.ts';
import type { TypedColumns } from './term-types.ts';

/** An expression of a statement, the columns that it may name, and where it stands. */
interface Placed extends Place {
  readonly expression: Expression | undefined;
  readonly columns: TypedColumns;
  /** What a query in it is refused as. */
  readonly noQueries?: string;
}

type Defined = Pick<Column, 'name' | 'type' | 'default' | 'generated'> & { readonly serial?: boolean };

const given = ({ name, type }: Defined): NonNullable<Place['gives']> => ({ type, column: name });

function ofColumn(column: Defined, columns: TypedColumns): readonly Placed[] {
  return [
    { expression: column.default, columns: [], where: 'DEFAULT expressions', gives: given(column) },
    { expression: column.generated?.expression, columns, where: 'column generation expressions', gives: given(column) },
  ];
}

const ofConstraint = (constraint: Constraint, columns: TypedColumns): readonly Placed[] => {
  if (constraint.kind === 'check') return [{ expression: constraint.expression, columns, where: 'check constraints', gives: 'condition' }];
  if (constraint.kind !== 'exclude') return [];
  return [
    { expression: constraint.predicate, columns, where: 'index predicates', gives: 'condition' },
    ...constraint.parts.map(({ expression }): Placed => ({ expression, columns, where: 'index expressions' })),
  ];
};

const columnsOfRelation = (relation: Table | View | undefined): TypedColumns =>
  relation?.kind === 'table' && relation.knowledge === 'full' ? relation.columns : [];

const value = (type: SqlType): TypedColumns => [{ name: 'value', type }];

/** The expressions of a statement. Source of the words: ParseExprKind in parse_agg.c. */
function placesOf(change: SchemaChange, at: Situation): readonly Placed[] {
  const columns = 'table' in change && change.table !== undefined ? columnsOfRelation(relationAt(at, change.table).table) : [];
  switch (change.kind) {
    case 'create-table': {
      const own = change.spec.columns;
      return [...own.flatMap((column) => ofColumn(column, own)), ...change.spec.constraints.flatMap((it) => ofConstraint(it, own))];
    }
    case 'add-column': {
      const all = [...columns, change.column];
      return [...ofColumn(change.column, all), ...change.constraints.flatMap((it) => ofConstraint(it, all))];
    }
    case 'add-constraint':
      return ofConstraint(change.constraint, columns);
    case 'set-default': {
      const column = columns.find(({ name }) => name === change.column);
      return [{ expression: change.default, columns: [], where: 'DEFAULT expressions', ...(column && { gives: given(column) }) }];
    }
    case 'set-generated': {
      const column = columns.find(({ name }) => name === change.column);
      return [{ expression: change.expression, columns, where: 'column generation expressions', ...(column && { gives: given(column) }) }];
    }
    case 'change-column-type':
      return [{ expression: change.using, columns, where: 'transform expressions', noQueries: 'transform expression' }];
    case 'create-index':
      return [
        { expression: change.index.predicate, columns, where: 'index predicates', gives: 'condition', noQueries: 'index predicate' },
        ...change.index.parts.map(({ expression }): Placed => ({ expression, columns, where: 'index expressions', noQueries: 'index expression' })),
      ];
    case 'create-policy':
      return [change.policy.using, change.policy.withCheck].map((expression): Placed => ({
        expression,
        columns,
        where: 'policy expressions',
        gives: 'condition',
      }));
    case 'alter-policy':
      return [change.using, change.withCheck].map((expression): Placed => ({ expression, columns, where: 'policy expressions', gives: 'condition' }));
    case 'create-domain':
      return change.spec.checks.map(({ expression }): Placed => ofDomain(expression, change.spec.base));
    case 'alter-domain': {
      const type = findType(at.before, change.type);
      return type?.kind === 'domain' && change.check !== undefined ? [ofDomain(change.check.expression, type.base)] : [];
    }
    default:
      return [];
  }
}

const ofDomain = (expression: Expression, base: SqlType): Placed => ({
  expression,
  columns: value(base),
  where: 'check constraints',
  gives: 'condition',
  noQueries: 'check constraint',
});

/** The refusals of what the expressions of a statement call and compare. */
export const refuseExpressions = (change: SchemaChange, at: Situation): readonly Refusal[] =>
  placesOf(change, at).flatMap(({ expression, columns, noQueries, ...place }) => [
    ...(noQueries === undefined ? [] : refuseQuery(expression, `${noQueries}s`)),
    ...refuseExpression(at, expression, columns, place),
  ]);
