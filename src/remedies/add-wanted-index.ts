import type { ObjectName } from '../model/names.ts';
import type { Index, Table } from '../model/objects.ts';
import type { Proposal } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';

/** Builds an index that queries want: in the migration that makes the table, else while writes go on. */
export function addWantedIndex(table: Table, index: Index, span: SourceSpan): Proposal {
  const named: ObjectName =
    table.schema === 'public' || table.schema === '' || table.schema === 'main' ? { name: table.name } : { schema: table.schema, name: table.name };
  const isNew = table.origin.kind === 'change';
  return {
    kind: 'plan',
    from: 'after',
    title: `Add ${index.name}`,
    steps: [
      {
        title: isNew ? 'In this migration, while the table is empty' : 'In a migration of its own, while writes go on',
        changes: [{ kind: 'create-index', table: named, index, online: !isNew, ifNotExists: false, only: false, span }],
        phase: 'expand',
        transaction: isNew ? 'own' : 'forbidden',
      },
    ],
  };
}
