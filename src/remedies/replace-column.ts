import type { ObjectName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { Proposal, ProposedStep } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';
import type { SqlType } from '../model/types.ts';
import { backfillInBatches } from './backfill-in-batches.ts';
import { quoteName } from './quote-name.ts';

interface Replacement {
  readonly table: ObjectName;
  readonly known: Table | undefined;
  readonly column: string;
  readonly to: string;
  readonly type: SqlType;
  /** How an old value becomes a new one, where it is not plainly copied. */
  readonly using?: string;
  readonly span: SourceSpan;
}

/** Lets an old and a new column live side by side until no running code asks for the old one. A key needs more than that. */
export function replaceColumn(title: string, { table, known, column, to, type, using, span }: Replacement): Proposal | undefined {
  if (known === undefined || isInKey(known, column) || known.columns.some(({ name }) => name === to)) return undefined;
  const add: ProposedStep = {
    title: `Add ${to} beside ${column}`,
    changes: [
      {
        kind: 'add-column',
        table,
        span,
        column: { name: to, type, notNull: false, serial: false, span },
        constraints: [],
        ifNotExists: false,
        ifExists: false,
      },
    ],
    phase: 'expand',
    transaction: 'own',
  };
  return {
    kind: 'plan',
    title,
    steps: [
      add,
      { title: `Release code (or a trigger) that writes ${column} and ${to} both`, phase: 'switch-code', transaction: 'own' },
      backfillInBatches({ table, known, column: to, value: using ?? quoteName(column), mayBeNull: true }),
      ...(hasMore(known, column) ? [giveTheRest(column, to)] : []),
      { title: `Release code that reads and writes ${to} alone`, phase: 'switch-code', transaction: 'own' },
      { title: `In a later pull request, when no running release asks for ${column}: drop it`, phase: 'contract', transaction: 'own' },
    ],
  };
}

function isInKey(table: Table, column: string): boolean {
  return table.constraints.some(
    ({ kind, ...constraint }) => kind === 'primary-key' && 'columns' in constraint && constraint.columns.includes(column),
  );
}

/** Whether the old column has a default, NOT NULL, an index or a constraint that the new one is to have too. */
function hasMore(table: Table | undefined, name: string): boolean {
  const column = table?.columns.find((found) => found.name === name);
  if (table === undefined || column === undefined) return false;
  const isIndexed = table.indexes.some(({ parts }) => parts.some((part) => part.column === name));
  const isHeld = table.constraints.some((constraint) => 'columns' in constraint && constraint.columns.includes(name));
  return isIndexed || isHeld || column.notNull || column.default !== undefined;
}

function giveTheRest(column: string, to: string): ProposedStep {
  return {
    title: `Give ${to} what ${column} has: its default, its indexes and its constraints, each in the way that blocks no one where the engine has one`,
    phase: 'validate',
    transaction: 'own',
  };
}
