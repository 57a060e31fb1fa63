import type { ChangeOf } from '../model/change.ts';
import type { Table } from '../model/objects.ts';
import type { Proposal } from '../model/rule.ts';
import { backfillInBatches } from './backfill-in-batches.ts';
import { notNullSteps } from './not-null-by-check.ts';

/** Adds a column without the default that would rewrite the table, gives new rows the default, and fills the old ones bit by bit. */
export function addColumnThenFill(change: ChangeOf<'add-column'>, table: Table | undefined): Proposal | undefined {
  const { default: value, ...bare } = change.column;
  const { name, notNull } = bare;
  if (value === undefined) return undefined;
  return {
    kind: 'plan',
    title: `Add ${name} empty, then fill it in batches`,
    steps: [
      {
        title: 'Add the column and give new rows their value; both take an instant',
        changes: [
          { ...change, column: { ...bare, notNull: false } },
          { kind: 'set-default', table: change.table, column: name, default: value, span: change.span },
        ],
        phase: 'expand',
        transaction: 'own',
      },
      backfillInBatches({ table: change.table, known: table, column: name, value: value.text }),
      ...(notNull ? notNullSteps(change.table, name, change.span) : []),
    ],
  };
}
