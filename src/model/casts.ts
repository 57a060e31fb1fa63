import type { QualifiedName } from './names.ts';
import type { Table } from './objects.ts';
import { walkTerm, type Expression } from './types.ts';

/** A part of a table that depends on a type because its expression casts to it. */
export interface CastingPart {
  readonly kind: 'default' | 'column' | 'constraint' | 'index' | 'policy';
  readonly name: string;
}

/** The parts of a table whose expressions cast to a type, beside its columns of that type. */
export function partsCastingTo({ columns, constraints, indexes, policies }: Table, { schema, name }: QualifiedName): readonly CastingPart[] {
  const casts = (expression: Expression | undefined): boolean =>
    expression !== undefined &&
    [...walkTerm(expression.term)].some((term) => term.kind === 'cast' && term.type.name === name && (term.type.schema ?? schema) === schema);
  const among = <T extends { readonly name: string }>(
    kind: CastingPart['kind'],
    parts: readonly T[],
    expressionsOf: (part: T) => readonly (Expression | undefined)[],
  ): readonly CastingPart[] => parts.filter((part) => expressionsOf(part).some(casts)).map((part) => ({ kind, name: part.name }));
  const others = columns.filter(({ type }) => type.name !== name);
  return [
    ...among('default', others, (column) => [column.default]),
    ...among('column', others, ({ generated }) => [generated?.expression]),
    ...among('constraint', constraints, (constraint) => (constraint.kind === 'check' ? [constraint.expression] : [])),
    ...among('index', indexes, ({ parts, predicate }) => [predicate, ...parts.map(({ expression }) => expression)]),
    ...among('policy', policies, ({ using, withCheck }) => [using, withCheck]),
  ];
}
