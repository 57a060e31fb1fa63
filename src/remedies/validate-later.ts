import type { ChangeOf, SchemaChange } from '../model/change.ts';
import type { ObjectName } from '../model/names.ts';
import type { Constraint } from '../model/constraints.ts';
import type { Proposal, ProposedStep } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';

/** Adds a constraint for new rows in an instant, and checks the old ones afterwards while everyone goes on. */
export function validateLater(table: ObjectName, constraint: Constraint, span: SourceSpan, first: readonly ChangeOf<'add-column'>[] = []): Proposal {
  return {
    kind: 'plan',
    title: `Add ${constraint.name} first, check the old rows later`,
    steps: [
      ...first.map((change): ProposedStep => ({
        title: `Add ${change.column.name} without the constraint`,
        changes: [change],
        phase: 'expand',
        transaction: 'own',
      })),
      ...notValidThenValidate(table, constraint, span),
    ],
  };
}

/** The two steps of it; each must be a transaction of its own, or the lock of the first is held through the second. */
export function notValidThenValidate(table: ObjectName, constraint: Constraint, span: SourceSpan): readonly ProposedStep[] {
  const add: SchemaChange = { kind: 'add-constraint', table, span, constraint: { ...constraint, named: true, valid: false } };
  const validate: SchemaChange = { kind: 'validate-constraint', table, span, constraint: constraint.name };
  return [
    { title: 'New rows are held to it from now on', changes: [add], phase: 'expand', transaction: 'own' },
    {
      title: 'Check the rows that are there later, without blocking anyone',
      changes: [validate],
      phase: 'validate',
      transaction: 'own',
    },
  ];
}
