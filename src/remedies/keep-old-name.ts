import type { ChangeOf } from '../model/change.ts';
import type { Proposal } from '../model/rule.ts';
import { quoteName } from './quote-name.ts';

/** Renames a table and leaves an updatable view under the old name, in one transaction, until all code knows the new one. */
export function keepOldName(change: ChangeOf<'rename-table'>): Proposal {
  const { table, to, span } = change;
  return {
    kind: 'plan',
    title: `Keep a view named ${table.name} until all code says ${to.name}`,
    steps: [
      {
        title: 'Rename, and leave a view under the old name, in one transaction',
        changes: [
          change,
          {
            kind: 'create-view',
            view: table,
            orReplace: false,
            ifNotExists: false,
            materialized: false,
            withData: true,
            temporary: false,
            spec: { uses: [{ relation: to }], definition: `SELECT * FROM ${quoteName(to)}`, options: {} },
            span,
          },
        ],
        phase: 'expand',
        transaction: 'own',
      },
      { title: `Release code that says ${to.name}`, phase: 'switch-code', transaction: 'own' },
      { title: `In a later pull request: drop the view ${table.name}`, phase: 'contract', transaction: 'own' },
    ],
  };
}
