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

/** Lets an old and a new column live side by side until no running code asks for the old one. */
export function replaceColumn(title: string, { table, known, column, to, type, using, span }: Replacement): Proposal {
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
      backfillInBatches(table, known, to, using ?? quoteName(column)),
      { title: `Release code that reads and writes ${to} alone`, phase: 'switch-code', transaction: 'own' },
      { title: `In a later pull request, when no running release asks for ${column}: drop it`, phase: 'contract', transaction: 'own' },
    ],
  };
}
