import type { ChangeOf } from '../model/change.ts';
import type { ObjectName } from '../model/names.ts';
import type { Index, Table } from '../model/objects.ts';
import type { KeyConstraint } from '../model/constraints.ts';
import type { Proposal, ProposedStep } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';
import { notNullSteps } from './not-null-by-check.ts';

/** Builds the unique index while writes go on, and makes the constraint from it in an instant. */
export function keyFromIndex(
  table: ObjectName,
  key: KeyConstraint,
  span: SourceSpan,
  known?: Table,
  first: readonly ChangeOf<'add-column'>[] = [],
): Proposal {
  const nullable =
    key.kind === 'primary-key' ? key.columns.filter((name) => known?.columns.some((column) => column.name === name && !column.notNull)) : [];
  const build: ProposedStep = {
    title: 'Build the index without blocking writes',
    changes: [{ kind: 'create-index', table, index: indexFor(key), online: true, ifNotExists: false, only: false, span }],
    phase: 'expand',
    transaction: 'forbidden',
  };
  const take: ProposedStep = {
    title: 'Make the constraint from it',
    changes: [{ kind: 'add-constraint', table, constraint: { ...key, named: true, columns: [], include: [], usingIndex: key.name }, span }],
    phase: 'expand',
    transaction: 'own',
  };
  return {
    kind: 'plan',
    title: `Build the index of ${key.name} online, then make the constraint from it`,
    steps: [
      ...first.map((change): ProposedStep => ({
        title: `Add ${change.column.name} without the constraint`,
        changes: [change],
        phase: 'expand',
        transaction: 'own',
      })),
      build,
      ...nullable.flatMap((column) => notNullSteps(table, column, span)),
      take,
    ],
  };
}

function indexFor(key: KeyConstraint): Index {
  return {
    name: key.name,
    method: 'btree',
    parts: key.columns.map((column) => ({ column, order: 'asc', nulls: 'last' })),
    include: key.include,
    unique: true,
    nullsNotDistinct: key.nullsNotDistinct,
    valid: true,
    visible: true,
    clustered: false,
    replicaIdentity: false,
    origin: { kind: 'unknown' },
  };
}
