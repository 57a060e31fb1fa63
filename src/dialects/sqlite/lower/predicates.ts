import { isSameInAnyCase } from '../../../model/names.ts';
import type { ChangeOf } from '../../../model/change.ts';
import { conjunctsOf, type Term } from '../../../model/types.ts';

type Bounds = ChangeOf<'write-rows'>['bounds'];

/** Whether a WHERE lets every row through: `true`, `1`, `1 = 1`, or alternatives of which one does. */
export function isAlwaysTrue(term: Term): boolean {
  switch (term.kind) {
    case 'literal':
      return (term.type === 'boolean' && term.value === 'true') || (term.type === 'number' && Number(term.value) !== 0);
    case 'and':
      return term.terms.every(isAlwaysTrue);
    case 'or':
      return term.terms.some(isAlwaysTrue);
    case 'not':
      return term.term.kind === 'literal' && (term.term.value === 'false' || Number(term.term.value) === 0) && term.term.type !== 'string';
    case 'compare':
      return comparesToTrue(term);
    default:
      return false;
  }
}

function comparesToTrue({ left, right, operator }: Extract<Term, { kind: 'compare' }>): boolean {
  if (left.kind !== 'literal' || right.kind !== 'literal' || left.type !== right.type || left.type === 'null') return false;
  return left.value === right.value ? ['=', '<=', '>='].includes(operator) : operator === '<>';
}

/** The columns that a WHERE holds to constants: what tells a batch from a whole table. */
export function boundsOf(where: Term, target: string): Bounds {
  const own = (term: Term): readonly string[] =>
    term.kind === 'column' && (term.table === undefined || isSameInAnyCase(term.table, target)) ? [term.name] : [];
  return conjunctsOf(where).flatMap((term): Bounds => {
    switch (term.kind) {
      case 'compare': {
        const kind = term.operator === '=' ? 'equality' : term.operator === '<>' ? undefined : 'range';
        if (kind === undefined) return [];
        const columns = isConstant(term.right) ? own(term.left) : isConstant(term.left) ? own(term.right) : [];
        return columns.map((column) => ({ column, kind }));
      }
      case 'between':
        return term.negated ? [] : own(term.term).map((column) => ({ column, kind: 'range' }));
      case 'in':
        return term.negated ? [] : own(term.term).map((column) => ({ column, kind: 'list' }));
      case 'is-null':
        return own(term.term).map((column) => ({ column, kind: 'null-test' }));
      case 'column':
        return own(term).map((column) => ({ column, kind: 'equality' }));
      default:
        return [];
    }
  });
}

/** No column inside: a literal, a variable or a call of constants. */
function isConstant(term: Term): boolean {
  if (term.kind === 'literal') return true;
  if (term.kind === 'cast') return isConstant(term.term);
  if (term.kind === 'call') return term.args.every(isConstant);
  return term.kind === 'other' && term.parts.every(isConstant) && !/\bselect\b/i.test(term.text);
}
