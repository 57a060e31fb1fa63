import type { ChangeOf } from '../model/change.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { ObjectName } from '../model/names.ts';
import type { Index, Table } from '../model/objects.ts';
import type { Proposal, ProposedStep } from '../model/rule.ts';

/** A change that stands in no file yet. */
const unwritten = { file: '', start: 0, end: 0 } as const;

/** The change that builds an index of a table. */
export function createIndex({ schema, name }: Table, index: Index, online: boolean): ChangeOf<'create-index'> {
  const table: ObjectName = schema === 'public' || schema === '' || schema === 'main' ? { name } : { schema, name };
  return { kind: 'create-index', table, index, online, ifNotExists: false, only: false, span: unwritten };
}

/** Builds an index that queries want: in the migration that makes the table, else while writes go on. */
export function addWantedIndex({ catalog }: DatabaseState, table: Table, { index, extension }: { index: Index; extension?: string }): Proposal {
  const isNew = table.origin.kind === 'change';
  const lacks = extension !== undefined && !catalog.extensions.has(extension);
  const first: ProposedStep = {
    title: `Let the database have ${extension ?? ''}`,
    sql: `CREATE EXTENSION IF NOT EXISTS ${extension ?? ''};`,
    phase: 'expand',
    transaction: 'own',
  };
  return {
    kind: 'plan',
    from: 'after',
    title: `Add ${index.name}`,
    steps: [
      ...(lacks ? [first] : []),
      {
        title: isNew ? 'In this migration, while the table is empty' : 'In a migration of its own, while writes go on',
        changes: [createIndex(table, index, !isNew)],
        phase: 'expand',
        transaction: isNew ? 'own' : 'forbidden',
      },
    ],
  };
}
