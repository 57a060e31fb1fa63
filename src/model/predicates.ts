import type { SchemaChange } from './change.ts';
import type { JoinedTable } from './changes/rows.ts';
import type { ObjectName } from './names.ts';
import { conjunctsOf, type Term } from './types.ts';

type Write = Extract<SchemaChange, { kind: 'write-rows' }>;

/** Whether a WHERE lets every row through: `true`, `1 = 1`, MySQL's `1`, or alternatives of which one does. */
export function isAlwaysTrue(term: Term): boolean {
  switch (term.kind) {
    case 'literal':
      return term.type === 'boolean' ? term.value === 'true' : term.type === 'number' && Number(term.value) !== 0;
    case 'cast':
      return term.type.name === 'bool' && term.term.kind === 'literal' && /^(t|true|y|yes|on|1)$/i.test(term.term.value);
    case 'and':
      return term.terms.every(isAlwaysTrue);
    case 'or':
      return term.terms.some(isAlwaysTrue);
    case 'not':
      return isAlwaysFalse(term.term);
    case 'compare':
      return comparesAs(term, ['=', '<=', '>='], ['<>']);
    default:
      return false;
  }
}

function isAlwaysFalse(term: Term): boolean {
  if (term.kind === 'literal') return term.type === 'boolean' ? term.value === 'false' : term.type === 'number' && Number(term.value) === 0;
  return term.kind === 'compare' && comparesAs(term, ['<>', '<', '>'], term.left.kind === 'literal' && term.left.type === 'number' ? ['='] : []);
}

/** Compares two literals of one kind: equal ones by the first operators, unequal ones by the others. */
function comparesAs(term: Extract<Term, { kind: 'compare' }>, whenEqual: readonly string[], whenUnequal: readonly string[]): boolean {
  const { left, right, operator } = term;
  if (left.kind !== 'literal' || right.kind !== 'literal' || left.type !== right.type || left.type === 'null') return false;
  const isEqual = left.type === 'number' ? Number(left.value) === Number(right.value) : left.value === right.value;
  return (isEqual ? whenEqual : whenUnequal).includes(operator);
}

/** What a WHERE asks that only asks for columns not to be NULL, or to be equal to columns of the tables beside the target; undefined where it asks more. */
export function passesOf(where: Term, target: readonly string[], beside: ReadonlyMap<string, ObjectName>): Write['passes'] {
  const notNull: string[] = [];
  const joined = new Map<string, JoinedTable>();
  for (const term of conjunctsOf(where)) {
    if (isAlwaysTrue(term)) continue;
    const partner = term.kind === 'compare' && term.operator === '=' ? partnerOf(term, beside) : undefined;
    const [column] = term.kind === 'is-null' && term.negated ? ownColumn(term.term, target) : [];
    if (partner !== undefined && term.kind === 'compare') joined.set(partner, joinedBy(term, target, partner, beside, joined.get(partner)));
    else if (column !== undefined) notNull.push(column);
    else return undefined;
  }
  return joined.size === beside.size ? { notNull, joined: [...joined.values()] } : undefined;
}

/** The table beside the target that an equality of two columns joins. */
function partnerOf({ left, right }: Extract<Term, { kind: 'compare' }>, beside: ReadonlyMap<string, ObjectName>): string | undefined {
  if (left.kind !== 'column' || right.kind !== 'column' || left.table === right.table) return undefined;
  return [left.table, right.table].find((table) => table !== undefined && beside.has(table));
}

/** A joined table with one more equality. */
function joinedBy(
  { left, right }: Extract<Term, { kind: 'compare' }>,
  target: readonly string[],
  alias: string,
  beside: ReadonlyMap<string, ObjectName>,
  before: JoinedTable | undefined,
): JoinedTable {
  const name = beside.get(alias) ?? { name: alias };
  const [theirs, ours] = left.kind === 'column' && left.table === alias ? [left, right] : [right, left];
  const isPair = theirs.kind === 'column' && ours.kind === 'column' && (ours.table === undefined || target.includes(ours.table));
  if (!isPair || (before !== undefined && before.pairs === undefined)) return { name };
  return { name, pairs: [...(before?.pairs ?? []), { own: ours.name, other: theirs.name }] };
}

/** The columns that a WHERE holds to constants: what tells a batch from a whole table. */
export function boundsOf(where: Term, target: readonly string[]): Write['bounds'] {
  return conjunctsOf(where).flatMap((term): Write['bounds'] => {
    switch (term.kind) {
      case 'compare':
        return compareBound(term, target);
      case 'between':
        return term.negated ? [] : ownColumn(term.term, target).map((column) => ({ column, kind: 'range' }));
      case 'in':
        return term.negated ? [] : ownColumn(term.term, target).map((column) => ({ column, kind: 'list' }));
      case 'is-null':
        return ownColumn(term.term, target).map((column) => ({ column, kind: 'null-test' }));
      case 'column':
        return ownColumn(term, target).map((column) => ({ column, kind: 'equality' }));
      case 'not':
        return ownColumn(term.term, target).map((column) => ({ column, kind: 'equality' }));
      default:
        return [];
    }
  });
}

function compareBound(term: Extract<Term, { kind: 'compare' }>, target: readonly string[]): Write['bounds'] {
  const kind = term.operator === '=' ? 'equality' : ['<', '>', '<=', '>='].includes(term.operator) ? 'range' : undefined;
  if (kind === undefined) return [];
  const [left, right] = [ownColumn(term.left, target), ownColumn(term.right, target)];
  const column = isConstant(term.right) ? left : isConstant(term.left) ? right : [];
  return column.map((name) => ({ column: name, kind }));
}

/** A column of the table that is written, not one of another that the statement reads. */
function ownColumn(term: Term, target: readonly string[]): readonly string[] {
  if (term.kind === 'cast') return ownColumn(term.term, target);
  return term.kind === 'column' && (term.table === undefined || target.includes(term.table)) ? [term.name] : [];
}

/** No column inside: a literal, parameter, variable or call of constants. */
function isConstant(term: Term): boolean {
  switch (term.kind) {
    case 'literal':
      return true;
    case 'cast':
      return isConstant(term.term);
    case 'call':
      return term.args.every(isConstant);
    case 'other':
      return term.parts.every(isConstant) && !/\bselect\b/i.test(term.text);
    default:
      return false;
  }
}
