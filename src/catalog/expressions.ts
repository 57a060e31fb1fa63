import type { Published } from '../model/access.ts';
import type { Column, Index, IndexPart, Partitioning, RowPolicy, Table } from '../model/objects.ts';
import type { Constraint } from '../model/constraints.ts';
import { callsOf, columnsOf, type Expression } from '../model/types.ts';

type Change = (expression: Expression) => Expression;

const optional = (expression: Expression | undefined, change: Change): Expression | undefined => expression && change(expression);

/** The same list where `change` leaves every element as it is. */
export function mapShared<T>(list: readonly T[], change: (element: T) => T): readonly T[] {
  let touched = false;
  const mapped = list.map((element) => {
    const changed = change(element);
    if (changed !== element) touched = true;
    return changed;
  });
  return touched ? mapped : list;
}

function inPart<P extends IndexPart>(part: P, change: Change): P {
  const expression = optional(part.expression, change);
  return expression === undefined || expression === part.expression ? part : { ...part, expression };
}

export function mapIndexExpressions(index: Index, change: Change): Index {
  const parts = mapShared(index.parts, (part) => inPart(part, change));
  const predicate = optional(index.predicate, change);
  return parts === index.parts && predicate === index.predicate ? index : { ...index, parts, ...(predicate && { predicate }) };
}

export function mapConstraintExpressions(constraint: Constraint, change: Change): Constraint {
  if (constraint.kind === 'check') {
    const expression = change(constraint.expression);
    return expression === constraint.expression ? constraint : { ...constraint, expression };
  }
  if (constraint.kind !== 'exclude') return constraint;
  const parts = mapShared(constraint.parts, (part) => inPart(part, change));
  const predicate = optional(constraint.predicate, change);
  return parts === constraint.parts && predicate === constraint.predicate ? constraint : { ...constraint, parts, ...(predicate && { predicate }) };
}

function mapColumnExpressions(column: Column, change: Change): Column {
  const fallback = optional(column.default, change);
  const generated = column.generated && change(column.generated.expression);
  if (fallback === column.default && generated === column.generated?.expression) return column;
  return {
    ...column,
    ...(fallback && { default: fallback }),
    ...(column.generated && generated && { generated: { ...column.generated, expression: generated } }),
  };
}

function mapPolicyExpressions(policy: RowPolicy, change: Change): RowPolicy {
  const using = optional(policy.using, change);
  const withCheck = optional(policy.withCheck, change);
  return using === policy.using && withCheck === policy.withCheck ? policy : { ...policy, ...(using && { using }), ...(withCheck && { withCheck }) };
}

function mapPartitioning(partitioning: Partitioning | undefined, change: Change): Partitioning | undefined {
  if (partitioning === undefined) return undefined;
  const keys = mapShared(partitioning.keys, (key) => {
    const expression = optional(key.expression, change);
    return expression === key.expression || expression === undefined ? key : { ...key, expression };
  });
  return keys === partitioning.keys ? partitioning : { ...partitioning, keys };
}

function mapFilter(published: Published, change: Change): Published {
  const filter = optional(published.filter, change);
  return filter === undefined || filter === published.filter ? published : { ...published, filter };
}

/** The table with every expression in it handed to `change`; the same table where nothing changes. */
export function mapTableExpressions(table: Table, change: Change): Table {
  const columns = mapShared(table.columns, (column) => mapColumnExpressions(column, change));
  const constraints = mapShared(table.constraints, (constraint) => mapConstraintExpressions(constraint, change));
  const indexes = mapShared(table.indexes, (index) => mapIndexExpressions(index, change));
  const policies = mapShared(table.policies, (policy) => mapPolicyExpressions(policy, change));
  const partitioning = mapPartitioning(table.partitioning, change);
  const published = table.published && mapShared(table.published, (each) => mapFilter(each, change));
  const isSame =
    columns === table.columns &&
    constraints === table.constraints &&
    indexes === table.indexes &&
    policies === table.policies &&
    published === table.published &&
    partitioning === table.partitioning;
  return isSame
    ? table
    : { ...table, columns, constraints, indexes, policies, ...(published && { published }), ...(partitioning && { partitioning }) };
}

/** The columns that an index reads, in its parts, INCLUDE, expressions and predicate. */
export function columnsOfIndex(index: Pick<Index, 'parts' | 'include' | 'predicate'>): readonly string[] {
  const parts = index.parts.flatMap((part) => (part.column !== undefined ? [part.column] : part.expression ? columnsOf(part.expression) : []));
  return [...parts, ...index.include, ...(index.predicate ? columnsOf(index.predicate) : [])];
}

/** The columns of its own table that a constraint speaks of. */
export function columnsOfConstraint(constraint: Constraint): readonly string[] {
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
      return [...constraint.columns, ...constraint.include];
    case 'foreign-key':
      return constraint.columns;
    case 'check':
      return columnsOf(constraint.expression);
    case 'exclude':
      return columnsOfIndex({ ...constraint, include: [] });
    case 'not-null':
      return [constraint.column];
  }
}

const callsByTable = new WeakMap<Table, ReadonlySet<string>>();

/** The names of all routines that a table's expressions call and its triggers run; read once for each state of a table. */
export function routinesNamedBy(table: Table): ReadonlySet<string> {
  const known = callsByTable.get(table);
  if (known !== undefined) return known;
  const names = new Set(table.triggers.flatMap(({ routine }) => routine?.name ?? []));
  mapTableExpressions(table, (expression) => {
    for (const call of callsOf(expression)) names.add(call.name);
    return expression;
  });
  callsByTable.set(table, names);
  return names;
}
