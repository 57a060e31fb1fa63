import type { QualifiedName } from './names.ts';
import type { Table } from './objects.ts';
import { walkTerm, type Expression } from './types.ts';

/** A part of a table that depends on a type because its expression casts to it. */
export interface CastingPart {
  readonly kind: 'default' | 'column' | 'constraint' | 'index' | 'policy';
  readonly name: string;
}

/** The parts of a table whose expressions cast to a type, beside its columns of that type. */
export function partsCastingTo({ columns, constraints, indexes, policies }: Table, type: QualifiedName): readonly CastingPart[] {
  const casts = (...expressions: readonly (Expression | undefined)[]): boolean =>
    expressions.some(
      (expression) =>
        expression !== undefined &&
        [...walkTerm(expression.term)].some(
          (term) => term.kind === 'cast' && term.type.name === type.name && (term.type.schema ?? type.schema) === type.schema,
        ),
    );
  return [
    ...columns
      .filter((column) => column.type.name !== type.name && casts(column.default, column.generated?.expression))
      .map(({ name, generated }) => ({ kind: generated ? ('column' as const) : ('default' as const), name })),
    ...constraints
      .filter((constraint) => constraint.kind === 'check' && casts(constraint.expression))
      .map(({ name }) => ({ kind: 'constraint' as const, name })),
    ...indexes
      .filter(({ parts, predicate }) => casts(predicate, ...parts.map(({ expression }) => expression)))
      .map(({ name }) => ({ kind: 'index' as const, name })),
    ...policies.filter(({ using, withCheck }) => casts(using, withCheck)).map(({ name }) => ({ kind: 'policy' as const, name })),
  ];
}
