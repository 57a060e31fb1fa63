import type { ObjectName } from './names.ts';

/** A type as a column has it. */
export interface SqlType {
  /** The engine's own short name, folded: `int8`, `varchar`, `timestamptz`, `mood`. */
  readonly name: string;
  /** Only for a type that is not the engine's own and was written with its schema. */
  readonly schema?: string;
  /** `varchar(50)` → [50]; `numeric(10,2)` → [10, 2]. Empty where none was written. */
  readonly modifiers: readonly number[];
  /** How many array dimensions; 0 for a scalar. */
  readonly dimensions: number;
  /** MySQL: UNSIGNED. */
  readonly unsigned?: boolean;
  /** MySQL: the values of an ENUM or SET, in their order. */
  readonly values?: readonly string[];
  /** As people write it: `varchar(50)`, `timestamptz(3)`, `text[]`. */
  readonly text: string;
}

/** The name of the type, for looking it up among the catalog's enums, domains and composite types. */
export function typeName(type: SqlType): ObjectName {
  return type.schema === undefined ? { name: type.name } : { schema: type.schema, name: type.name };
}

export type Volatility = 'immutable' | 'stable' | 'volatile' | 'unknown';

/**
 * An expression in the words that rules need. `text` is canonical: two expressions with the same text
 * are the same expression, however they were written.
 */
export interface Expression {
  readonly text: string;
  readonly term: Term;
}

/** A small, dialect-neutral expression tree. What has no arm of its own is `other`, with its parts. */
export type Term =
  | { readonly kind: 'column'; readonly table?: string; readonly name: string }
  | { readonly kind: 'literal'; readonly type: 'string' | 'number' | 'boolean' | 'null'; readonly value: string }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Term[] }
  | { readonly kind: 'not'; readonly term: Term }
  | { readonly kind: 'is-null'; readonly term: Term; readonly negated: boolean }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Term; readonly right: Term }
  | { readonly kind: 'in'; readonly term: Term; readonly items: readonly Term[]; readonly negated: boolean }
  | { readonly kind: 'between'; readonly term: Term; readonly low: Term; readonly high: Term; readonly negated: boolean }
  | { readonly kind: 'call'; readonly name: ObjectName; readonly args: readonly Term[] }
  | { readonly kind: 'cast'; readonly term: Term; readonly type: SqlType }
  /** `isQuery`: it is a subquery. */
  | { readonly kind: 'other'; readonly text: string; readonly parts: readonly Term[]; readonly isQuery?: true };

/** The direct parts of a term. */
function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'column':
    case 'literal':
      return [];
    case 'and':
    case 'or':
      return term.terms;
    case 'not':
    case 'is-null':
    case 'cast':
      return [term.term];
    case 'compare':
      return [term.left, term.right];
    case 'in':
      return [term.term, ...term.items];
    case 'between':
      return [term.term, term.low, term.high];
    case 'call':
      return term.args;
    case 'other':
      return term.parts;
  }
}

/** A term and everything inside it, outermost first. */
export function* walkTerm(term: Term): Generator<Term> {
  yield term;
  for (const part of partsOf(term)) yield* walkTerm(part);
}

/** The columns that an expression names, each once, in order of appearance. */
export function columnsOf(expression: Expression): readonly string[] {
  const names = new Set<string>();
  for (const term of walkTerm(expression.term)) if (term.kind === 'column') names.add(term.name);
  return [...names];
}

/** The functions that an expression calls, in order of appearance. */
export function callsOf(expression: Expression): readonly ObjectName[] {
  return [...walkTerm(expression.term)].filter((term) => term.kind === 'call').map((term) => term.name);
}

/** The terms that must all hold: the conjuncts of nested ANDs, or the term itself. */
export function conjunctsOf(term: Term): readonly Term[] {
  return term.kind === 'and' ? term.terms.flatMap(conjunctsOf) : [term];
}
