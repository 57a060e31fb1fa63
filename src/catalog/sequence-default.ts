import { findRelation, type DatabaseState } from '../model/catalog.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import { keyOf, readRegclass, type ObjectName, type QualifiedName } from '../model/names.ts';
import type { Expression, SqlType, Term } from '../model/types.ts';

const regclass: SqlType = { name: 'regclass', modifiers: [], dimensions: 0, text: 'regclass' };

/** `nextval('schema.sequence'::regclass)`: how the catalog writes a default that reads a sequence. */
export function nextvalOf(sequence: QualifiedName, quote: (name: string) => string): Expression {
  const value = `${quote(sequence.schema)}.${quote(sequence.name)}`;
  const literal: Term = { kind: 'literal', type: 'string', value };
  return {
    text: `nextval('${value.replaceAll("'", "''")}'::regclass)`,
    term: { kind: 'call', name: { name: 'nextval' }, args: [{ kind: 'cast', term: literal, type: regclass }] },
  };
}

/** The name that a default hands to nextval, as far as the default does nothing else: what `serial` and pg_dump write. */
function nameIn({ term }: Expression): ObjectName | undefined {
  if (term.kind !== 'call' || term.name.name !== 'nextval') return undefined;
  let argument = term.args[0];
  while (argument?.kind === 'cast') argument = argument.term;
  return argument?.kind === 'literal' && argument.type === 'string' ? readRegclass(argument.value) : undefined;
}

const readBy = new WeakMap<Expression, string>();

/** The key of the sequence that a default of the catalog reads; worked out once for each expression. */
export function sequenceReadBy(expression: Expression): string | undefined {
  if (expression.term.kind !== 'call') return undefined;
  const known = readBy.get(expression);
  if (known !== undefined) return known === '' ? undefined : known;
  const name = nameIn(expression);
  const key = name?.schema === undefined ? '' : keyOf({ schema: name.schema, name: name.name });
  readBy.set(expression, key);
  return key === '' ? undefined : key;
}

/**
 * DEFAULT NULL is no default: the server keeps none, unless the type has modifiers, to which it casts the NULL.
 * Source: AddRelationNewConstraints in catalog/heap.c; tried on 18.
 */
export const isNoDefault = ({ term }: Expression, type: SqlType, { nullIsNoDefault }: CatalogTraits): boolean =>
  term.kind === 'literal' && term.type === 'null' && (nullIsNoDefault || type.modifiers.length === 0);

/** A default as the catalog keeps it: the sequence that it reads is named with its schema, under any search path. */
export function resolveDefault(state: DatabaseState, expression: Expression, quote: (name: string) => string): Expression {
  const name = nameIn(expression);
  const sequence = name && findRelation(state, name);
  return sequence?.kind === 'sequence' ? nextvalOf(sequence, quote) : expression;
}
