import type { Constraint } from './constraints.ts';
import type { Term } from './types.ts';

/** What columns hold, by their names in lower case: a text or number as it is written. */
export type KnownValues = ReadonlyMap<string, string>;

/** The CHECKs that a row with these values is sure to break, whatever its other columns hold. */
export function brokenChecks(constraints: readonly Constraint[], values: KnownValues): readonly Extract<Constraint, { kind: 'check' }>[] {
  return constraints
    .filter((constraint) => constraint.kind === 'check')
    .filter(({ enforced, expression }) => enforced && truthOf(expression.term, values) === false);
}

/** Whether a condition holds; undefined where that is not known, or where it is NULL. */
function truthOf(term: Term, values: KnownValues): boolean | undefined {
  switch (term.kind) {
    case 'and':
    case 'or': {
      const settles = term.kind === 'or';
      const truths = term.terms.map((each) => truthOf(each, values));
      if (truths.includes(settles)) return settles;
      return truths.includes(undefined) ? undefined : !settles;
    }
    case 'not':
      return negated(truthOf(term.term, values), true);
    case 'compare':
      return compare(term.operator, term.left, term.right, values);
    case 'in': {
      const equals = term.items.map((item) => compare('=', term.term, item, values));
      return negated(equals.includes(true) ? true : equals.includes(undefined) ? undefined : false, term.negated);
    }
    case 'between': {
      const sides = [compare('>=', term.term, term.low, values), compare('<=', term.term, term.high, values)];
      return negated(sides.includes(false) ? false : sides.includes(undefined) ? undefined : true, term.negated);
    }
    case 'is-null':
      return valueOf(term.term, values) === undefined ? undefined : term.negated;
    default:
      return undefined;
  }
}

const negated = (truth: boolean | undefined, isNegated: boolean): boolean | undefined => (truth === undefined || !isNegated ? truth : !truth);

function compare(operator: string, left: Term, right: Term, values: KnownValues): boolean | undefined {
  const [a, b] = [valueOf(left, values), valueOf(right, values)];
  if (a === undefined || b === undefined) return undefined;
  if (isNumber(left) || isNumber(right)) return compareNumbers(operator, Number(a || 'none'), Number(b || 'none'));
  if (operator !== '=' && operator !== '<>') return undefined;
  const isEqual = a === b ? true : fold(a) === fold(b) ? undefined : false;
  return negated(isEqual, operator === '<>');
}

function compareNumbers(operator: string, a: number, b: number): boolean | undefined {
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
  return { '=': a === b, '<>': a !== b, '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator];
}

const isNumber = (term: Term): boolean => term.kind === 'literal' && term.type === 'number';

function valueOf(term: Term, values: KnownValues): string | undefined {
  if (term.kind === 'column') return values.get(term.name.toLowerCase());
  return term.kind === 'literal' && (term.type === 'string' || term.type === 'number') ? term.value : undefined;
}

/** What a collation may hold to be one: case, accents and blanks at the end do not count. */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trimEnd();
