import type { ChangeOf } from '../model/change.ts';
import type { Index, Table } from '../model/objects.ts';
import type { ProposedStep, Proposal } from '../model/rule.ts';

/** The same index, built while writes go on. */
export function buildIndexOnline(change: ChangeOf<'create-index'>): Proposal {
  return { kind: 'replace', title: `Build ${change.index.name} without blocking writes`, changes: [{ ...change, online: true }] };
}

/** A partitioned table's index: an empty one on the parent, one online on each partition, then attached. */
export function buildIndexByPartition(change: ChangeOf<'create-index'>, parent: Table, partitions: readonly Table[]): Proposal | undefined {
  if (partitions.some((partition) => partition.partitioning !== undefined || partition.schema !== parent.schema)) return undefined;
  const shell: ProposedStep = {
    title: `Create ${change.index.name} on the parent alone, which takes an instant`,
    changes: [{ ...change, only: true }],
    phase: 'expand',
    transaction: 'own',
  };
  const children = partitions.flatMap((partition): readonly ProposedStep[] => {
    const index = indexOf(partition, change.index);
    const table = change.table.schema === undefined ? { name: partition.name } : { schema: partition.schema, name: partition.name };
    return [
      {
        title: `Build its part on ${partition.name} without blocking writes`,
        changes: [{ ...change, table, index, online: true, only: false }],
        phase: 'expand',
        transaction: 'forbidden',
      },
      {
        title: `Attach it`,
        changes: [
          {
            kind: 'attach-index',
            span: change.span,
            index: { ...(table.schema !== undefined && { schema: table.schema }), name: change.index.name },
            child: { ...(table.schema !== undefined && { schema: table.schema }), name: index.name },
          },
        ],
        phase: 'expand',
        transaction: 'own',
      },
    ];
  });
  return { kind: 'plan', title: `Build ${change.index.name} partition by partition`, steps: [shell, ...children] };
}

/** The name that the engine would give to a partition's part. */
function indexOf(partition: Table, index: Index): Index {
  const columns = index.parts.map(({ column }) => column ?? 'expr').join('_');
  return { ...index, name: `${partition.name}_${columns}_idx`.slice(0, 63) };
}
