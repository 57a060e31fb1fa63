import { conjunctsOf, type Expression, type Term } from './types.ts';

/** Whether each row that one predicate lets in is let in by the other too. `never` holds NULL: columns that are NOT NULL. */
export function impliesPredicate(narrow: Expression | undefined, wide: Expression | undefined, neverNull: ReadonlySet<string>): boolean {
  if (wide === undefined || narrow?.text === wide.text) return true;
  const known = narrow === undefined ? [] : conjunctsOf(narrow.term);
  return conjunctsOf(wide.term).every((wanted) => isNotNullOf(wanted, neverNull) || known.some((term) => impliesTerm(term, wanted)));
}

/** Whether each row that one CHECK lets in is let in by the other too. A CHECK lets in what it cannot tell, so that it says nothing of NULLs. */
export function impliesCheck(known: Expression, wanted: Expression): boolean {
  const terms = conjunctsOf(known.term);
  return known.text === wanted.text || conjunctsOf(wanted.term).every((term) => terms.some((one) => impliesTerm(one, term, false)));
}

/** `column IS NOT NULL`, of a column that is NOT NULL. */
export function isNotNullOf(term: Term, neverNull: ReadonlySet<string>): boolean {
  return term.kind === 'is-null' && term.negated && term.term.kind === 'column' && neverNull.has(term.term.name);
}

/** `isTrue`: the known one is true, and not only no false one. */
function impliesTerm(known: Term, wanted: Term, isTrue = true): boolean {
  if (isSameTerm(known, wanted)) return true;
  if (wanted.kind === 'is-null' && wanted.negated) return isTrue && isStrictOn(known, wanted.term);
  if (wanted.kind === 'or') return wanted.terms.some((term) => impliesTerm(known, term, isTrue)) || isEachIn(known, wanted.terms, isTrue);
  return impliesByValues(known, wanted) || impliesByRange(known, wanted);
}

function isEachIn(known: Term, wanted: readonly Term[], isTrue: boolean): boolean {
  return known.kind === 'or' && known.terms.every((term) => wanted.some((other) => impliesTerm(term, other, isTrue)));
}

/** A comparison with NULL is never true, so what it compares is not NULL. */
function isStrictOn(known: Term, subject: Term): boolean {
  switch (known.kind) {
    case 'compare':
      return !known.operator.includes('DISTINCT') && (isSameTerm(known.left, subject) || isSameTerm(known.right, subject));
    case 'in':
    case 'between':
      return isSameTerm(known.term, subject);
    default:
      return false;
  }
}

/** The values that a term holds its subject to, or keeps it from. */
interface Values {
  readonly subject: Term;
  readonly values: readonly string[];
  readonly excluded: boolean;
}

function valuesOf(term: Term): Values | undefined {
  if (term.kind === 'in') {
    const values = term.items.map(literalOf);
    return values.every((value) => value !== undefined) ? { subject: term.term, values, excluded: term.negated } : undefined;
  }
  if (term.kind !== 'compare' || (term.operator !== '=' && term.operator !== '<>')) return undefined;
  const value = literalOf(term.right);
  return value === undefined ? undefined : { subject: term.left, values: [value], excluded: term.operator === '<>' };
}

const literalOf = (term: Term): string | undefined => (term.kind === 'literal' && term.type !== 'null' ? `${term.type} ${term.value}` : undefined);

function impliesByValues(known: Term, wanted: Term): boolean {
  const [a, b] = [valuesOf(known), valuesOf(wanted)];
  if (a === undefined || b === undefined || !isSameTerm(a.subject, b.subject)) return false;
  if (a.excluded) return b.excluded && b.values.every((value) => a.values.includes(value));
  return a.values.every((value) => b.values.includes(value) !== b.excluded);
}

interface Range {
  readonly subject: Term;
  readonly operator: '<' | '<=' | '>' | '>=' | '=';
  readonly limit: number;
}

function rangeOf(term: Term): Range | undefined {
  if (term.kind !== 'compare' || term.right.kind !== 'literal' || term.right.type !== 'number') return undefined;
  const { operator } = term;
  if (operator !== '<' && operator !== '<=' && operator !== '>' && operator !== '>=' && operator !== '=') return undefined;
  return { subject: term.left, operator, limit: Number(term.right.value) };
}

function impliesByRange(known: Term, wanted: Term): boolean {
  const [a, b] = [rangeOf(known), rangeOf(wanted)];
  if (a === undefined || b === undefined || b.operator === '=' || !isSameTerm(a.subject, b.subject)) return false;
  const [from, to] = b.operator.startsWith('>') ? [b.limit, a.limit] : [a.limit, b.limit];
  if (a.operator !== '=' && a.operator[0] !== b.operator[0]) return false;
  return from < to || (from === to && (b.operator.endsWith('=') || a.operator === b.operator));
}

/** Whether two terms are written alike. */
export const isSameTerm = (a: Term, b: Term): boolean => JSON.stringify(a) === JSON.stringify(b);
