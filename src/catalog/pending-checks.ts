import { findTable, type DatabaseState, type OpenTransaction } from '../model/catalog.ts';
import type { ChangeOf, SchemaChange } from '../model/change.ts';
import { keyOf } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { ForeignKey } from '../model/constraints.ts';
import { keyOfResolved } from './write.ts';

type Pending = Pick<OpenTransaction, 'unchecked' | 'checksAtOnce'>;

/** What of the deferred foreign keys is still to be checked when a change has run in a transaction. */
export function pendingAfter(transaction: OpenTransaction, before: DatabaseState, change: SchemaChange): Pending {
  if (change.kind === 'other' && change.what === 'set constraints immediate') return { unchecked: [], checksAtOnce: true };
  const { unchecked = [], checksAtOnce } = transaction;
  if (change.kind !== 'write-rows' || checksAtOnce === true) return transaction;
  const table = findTable(before, change.table);
  if (table === undefined || !leavesChecks(before, table, change)) return transaction;
  const sure = change.verb === 'insert' && (change.rows ?? 0) > 0 && change.conflict === undefined && change.conditional !== true;
  return { unchecked: [...unchecked, { table: keyOf(table), sure }] };
}

function leavesChecks(state: DatabaseState, table: Table, change: ChangeOf<'write-rows'>): boolean {
  const own = deferredOf(table);
  switch (change.verb) {
    case 'update':
      return own.some(({ columns }) => change.columns.some((name, at) => columns.includes(name) && change.values?.[at] !== 'null'));
    case 'delete':
      return [...(state.catalog.referencedBy.get(keyOf(table)) ?? [])].some((key) => {
        const child = state.catalog.relations.get(key);
        return (
          child?.kind === 'table' && deferredOf(child).some((it) => it.onDelete === 'no-action' && keyOfResolved(it.references) === keyOf(table))
        );
      });
    default:
      return own.length > 0;
  }
}

const deferredOf = ({ constraints }: Table): readonly ForeignKey[] =>
  constraints.filter((constraint) => constraint.kind === 'foreign-key').filter(({ initiallyDeferred, enforced }) => initiallyDeferred && enforced);
