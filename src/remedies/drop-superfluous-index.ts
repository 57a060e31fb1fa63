import type { ObjectName } from '../model/names.ts';
import type { Index, Table } from '../model/objects.ts';
import type { Proposal } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';

/** Drops an index that another one makes superfluous, once that one stands. */
export function dropSuperfluousIndex(table: Table, index: Index, span: SourceSpan): Proposal {
  const named = ({ name }: { readonly name: string }): ObjectName =>
    table.schema === 'public' || table.schema === '' ? { name } : { schema: table.schema, name };
  const online = table.partitioning === undefined;
  return {
    kind: 'plan',
    from: 'after',
    title: index.origin.kind === 'change' ? `Leave ${index.name} out, or drop it` : `Drop ${index.name}`,
    steps: [
      {
        title: 'Drop it in a migration of its own, after this one',
        changes:
          index.constraint === undefined
            ? [{ kind: 'drop-index', index: named(index), table: named(table), online, ifExists: false, cascade: false, span }]
            : [{ kind: 'drop-constraint', table: named(table), constraint: index.constraint, ifExists: false, cascade: false, span }],
        phase: 'contract',
        transaction: index.constraint === undefined && online ? 'forbidden' : 'own',
      },
    ],
  };
}
