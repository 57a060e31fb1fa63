import type { Index, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { isSameInAnyCase, keyOf } from '../../model/names.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { isHidden, rebuildsOf } from './find-rebuilds.ts';

/**
 * The change set as rules see it that ask nothing of rebuilds: without their steps, and with each table that is made anew as the one
 * that stood, of which only what differs is new.
 */
export const asOneChange = oncePerChangeSet((changeSet) =>
  changeSet.steps.some(({ change }) => change.rebuild !== undefined) ? merge(changeSet) : changeSet,
);

function merge(changeSet: ChangeSet): ChangeSet {
  let { relations } = changeSet.after.catalog;
  for (const { old } of rebuildsOf(changeSet)) {
    const end = relations.get(keyOf(old));
    if (end?.kind === 'table') relations = relations.set(keyOf(end), withOldOrigins(old, end));
  }
  return {
    ...changeSet,
    steps: changeSet.steps.filter((step) => !isHidden(step)),
    after: { ...changeSet.after, catalog: { ...changeSet.after.catalog, relations } },
  };
}

function withOldOrigins(old: Table, end: Table): Table {
  const columns = end.columns.map((column) => ({
    ...column,
    origin: old.columns.find((each) => isSameInAnyCase(each.name, column.name))?.origin ?? column.origin,
  }));
  const constraints = end.constraints.map((one) => ({
    ...one,
    origin: old.constraints.find((each) => saysOf(each) === saysOf(one))?.origin ?? one.origin,
  }));
  const indexes = end.indexes.map((one) => ({ ...one, origin: old.indexes.find((each) => isAlike(each, one))?.origin ?? one.origin }));
  return { ...end, origin: old.origin, columns, constraints, indexes };
}

/** What a constraint demands, whatever it is called. */
function saysOf(constraint: Constraint): string {
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
      return `${constraint.kind} ${constraint.columns.join(', ')}`.toLowerCase();
    case 'foreign-key':
      return `references ${constraint.references.name} from ${constraint.columns.join(', ')}`.toLowerCase();
    case 'check':
      return `check ${constraint.expression.text}`;
    case 'exclude':
    case 'not-null':
      return `${constraint.kind} ${constraint.name}`;
  }
}

const partsOf = ({ parts, predicate }: Index): string =>
  `${parts.map(({ column, expression, order }) => `${column ?? expression?.text ?? ''} ${order}`).join(', ')} ${predicate?.text ?? ''}`.toLowerCase();

const isAlike = (a: Index, b: Index): boolean => a.unique === b.unique && partsOf(a) === partsOf(b);
