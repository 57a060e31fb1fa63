import type { Column, Index, IndexPart, Table, View } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { impliesPredicate } from '../../model/implication.ts';

/**
 * How one index makes another superfluous. `narrow`: the same keys over rows that the other has too; `superset`: a uniqueness
 * that the other, of fewer columns, keeps already. `primary`: it only adds columns of the primary key, which the other ends with unseen.
 */
export type Cover = 'same' | 'include' | 'prefix' | 'primary' | 'narrow' | 'superset';

type Owner = Table | View;

const columnOf = (owner: Owner, name: string | undefined): Column | undefined =>
  owner.kind === 'table' ? owner.columns.find((column) => column.name === name) : undefined;

/** Names by which PostgreSQL knows a type's default operator class; source: manual, 36.14, pg_opclass.opcdefault. */
const defaultOperatorClasses: Readonly<Record<string, readonly string[]>> = {
  text: ['text_ops'],
  varchar: ['text_ops', 'varchar_ops'],
  bpchar: ['bpchar_ops'],
  jsonb: ['jsonb_ops'],
};

function operatorClassOf(owner: Owner, part: IndexPart): string {
  const written = part.operatorClass?.name;
  if (written === undefined) return '';
  const type = columnOf(owner, part.column)?.type.name ?? '';
  return written === `${type}_ops` || defaultOperatorClasses[type]?.includes(written) ? '' : written;
}

function collationOf(owner: Owner, part: IndexPart): string {
  const name = (part.collation ?? columnOf(owner, part.column)?.collation)?.name ?? '';
  return name === 'default' || name === 'binary' ? '' : name;
}

/** Whether B's part finds the rows that A's does: same column or expression, operator class and collation, and no less of the value. */
function isSamePart(owner: Owner, a: IndexPart, b: IndexPart): boolean {
  return (
    a.column === b.column &&
    a.expression?.text === b.expression?.text &&
    (a.prefixLength ?? Infinity) <= (b.prefixLength ?? Infinity) &&
    operatorClassOf(owner, a) === operatorClassOf(owner, b) &&
    collationOf(owner, a) === collationOf(owner, b)
  );
}

/** A B-tree is read both ways: the same order on every part, or the mirror image on every part. */
function isSameOrder(a: readonly IndexPart[], b: readonly IndexPart[]): boolean {
  const pairs = a.map((part, index) => [part, b[index]] as const);
  const straight = pairs.every(([x, y]) => x.order === y?.order && x.nulls === y.nulls);
  const mirrored = pairs.every(([x, y]) => y !== undefined && x.order !== y.order && x.nulls !== y.nulls);
  return straight || mirrored;
}

/** Everything that an index can answer from its own pages. */
function carries(index: Index): ReadonlySet<string> {
  return new Set([...index.parts.map((part) => part.column ?? part.expression?.text ?? ''), ...index.include]);
}

function includesAll(a: Index, b: Index): boolean {
  const carried = carries(b);
  return a.include.every((column) => carried.has(column));
}

const constraintOf = (owner: Owner, index: Index): Constraint | undefined =>
  owner.kind === 'table' && index.constraint !== undefined ? owner.constraints.find(({ name }) => name === index.constraint) : undefined;

/** Whether both index as much of each value. */
const isSameLength = (a: Index, b: Index): boolean => a.parts.every(({ prefixLength }, at) => prefixLength === b.parts[at]?.prefixLength);

/** Whether B keeps out the duplicates that a unique A keeps out, and as soon as A does. */
function keepsUnique(owner: Owner, a: Index, b: Index): boolean {
  if (!a.unique) return true;
  return b.unique && isSameLength(a, b) && a.parts.length === b.parts.length && a.nullsNotDistinct === b.nullsNotDistinct && !isLater(owner, a, b);
}

/** Whether B may let duplicates in until the end of a transaction where A does not. */
function isLater(owner: Owner, a: Index, b: Index): boolean {
  return constraintOf(owner, b)?.deferrable === true && constraintOf(owner, a)?.deferrable !== true;
}

/** The columns that can never be NULL in rows of the owner. */
export function neverNull(owner: Owner): ReadonlySet<string> {
  const columns = owner.kind === 'table' ? owner.columns : [];
  return new Set(columns.filter(({ notNull, notNullValid }) => notNull && notNullValid).map(({ name }) => name));
}

/**
 * Whether whatever A is good for, B is good for too: same access method, A's parts first in B in an order that
 * B can be read in, A's rows among B's, and A's uniqueness kept. Undefined where it is not.
 */
export function coverOf(owner: Owner, a: Index, b: Index, suffix: readonly IndexPart[] = []): Cover | undefined {
  const filled = neverNull(owner);
  if (a.method !== b.method || !b.valid || (a.visible && !b.visible) || !impliesPredicate(a.predicate, b.predicate, filled)) return undefined;
  return (
    coverAsIndex(owner, a, b, filled) ?? (endsWithKey(owner, a, b, suffix) ? 'primary' : isVacuous(owner, a, b, filled) ? 'superset' : undefined)
  );
}

/** Whether A has the parts of B, and then what B ends with unseen. */
function endsWithKey(owner: Owner, a: Index, b: Index, suffix: readonly IndexPart[]): boolean {
  if (a.method !== 'btree' || a.unique || b.unique || a.parts.length <= b.parts.length) return false;
  const added = suffix.filter((part) => !b.parts.some(({ column }) => column === part.column));
  const whole = [...b.parts, ...added].slice(0, a.parts.length);
  return (
    whole.length === a.parts.length && a.parts.every((part, at) => whole[at] && isSamePart(owner, part, whole[at])) && isSameOrder(a.parts, whole)
  );
}

function coverAsIndex(owner: Owner, a: Index, b: Index, filled: ReadonlySet<string>): Cover | undefined {
  const leading = b.parts.slice(0, a.parts.length);
  if (leading.length < a.parts.length || !a.parts.every((part, index) => leading[index] && isSamePart(owner, part, leading[index]))) return undefined;
  const sameLength = a.parts.length === b.parts.length && isSameLength(a, b);
  if (a.method !== 'btree' && !sameLength) return undefined;
  if (a.method === 'btree' && !isSameOrder(a.parts, leading)) return undefined;
  if (!includesAll(a, b) || !keepsUnique(owner, a, b)) return undefined;
  const sameRows = impliesPredicate(b.predicate, a.predicate, filled);
  if (!sameLength) return sameRows ? 'prefix' : undefined;
  if (!sameRows) return 'narrow';
  return a.include.length === b.include.length ? 'same' : 'include';
}

/** Whether rows that a unique B of fewer columns keeps apart are apart by A whatever A does. */
function isVacuous(owner: Owner, a: Index, b: Index, filled: ReadonlySet<string>): boolean {
  if (!a.unique || !b.unique || isLater(owner, a, b) || b.parts.length > a.parts.length) return false;
  const nullsStayApart = !a.nullsNotDistinct || b.nullsNotDistinct || b.parts.every(({ column }) => column !== undefined && filled.has(column));
  return nullsStayApart && b.parts.every((part) => a.parts.some((other) => isSamePart(owner, part, other)));
}

/** Whether something else than lookups needs this very index, so that it cannot simply go. */
export function isNeeded(table: Table, index: Index, referencing: readonly Table[]): boolean {
  const constraint = constraintOf(table, index);
  if (index.constraint !== undefined && constraint?.kind !== 'unique') return true;
  if (index.replicaIdentity || index.clustered || index.attachedTo !== undefined || constraint?.inherited === true) return true;
  return index.unique && isForeignKeyTarget(table, index, referencing);
}

/** A foreign key rests on the first unique index that has its columns; source: RelationGetIndexList, which lists by age. */
function isForeignKeyTarget(table: Table, index: Index, referencing: readonly Table[]): boolean {
  const columns = new Set(index.parts.map(({ column }) => column));
  const isKey = (names: readonly string[]): boolean => names.length === columns.size && names.every((name) => columns.has(name));
  const targeted = referencing.some(({ constraints }) =>
    constraints.some(
      (constraint) =>
        constraint.kind === 'foreign-key' &&
        constraint.references.name === table.name &&
        (constraint.references.schema ?? table.schema) === table.schema &&
        isKey(constraint.referencedColumns),
    ),
  );
  const serves = ({ unique, predicate, parts }: Index): boolean =>
    unique && predicate === undefined && isKey(parts.map(({ column }) => column ?? ''));
  return targeted && table.indexes.find(serves) === index;
}

/** Parts as people write them: `(customer_id, placed_at DESC)`. */
export function showParts(index: Index, nullsLast = false): string {
  const parts = index.parts.map(
    ({ column, expression, order, nulls, prefixLength, operatorClass }) =>
      `${column ?? expression?.text ?? ''}${prefixLength === undefined ? '' : `(${prefixLength})`}${operatorClass === undefined ? '' : ` ${operatorClass.name}`}${order === 'desc' ? ' DESC' : ''}${nullsLast && (nulls === 'first') !== (order === 'desc') ? ` NULLS ${nulls.toUpperCase()}` : ''}`,
  );
  const include = index.include.length === 0 || index.constraint === 'rowid' ? '' : ` INCLUDE (${index.include.join(', ')})`;
  return `(${parts.join(', ')})${include}${index.predicate === undefined ? '' : ` WHERE ${index.predicate.text}`}`;
}
