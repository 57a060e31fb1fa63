import type { ChangeOf } from '../model/change.ts';
import type { Proposal } from '../model/rule.ts';

/** Detaches a partition while its parent is used; the engine then leaves a CHECK with the old bound on it. */
export function detachOnline(change: ChangeOf<'detach-partition'>): Proposal {
  const partition = change.partition.name;
  return {
    kind: 'plan',
    title: `Detach ${partition} without blocking anyone`,
    steps: [
      {
        title: 'Detach it while others read and write',
        changes: [{ ...change, concurrently: true }],
        phase: 'expand',
        transaction: 'forbidden',
      },
      { title: `${partition} keeps a CHECK with its old bound; drop it when the table is to take other rows`, phase: 'contract', transaction: 'own' },
    ],
  };
}
