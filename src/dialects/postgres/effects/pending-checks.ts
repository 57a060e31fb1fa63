import { tableOf, type ChangeKind, type SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import { keyOf } from '../../../model/names.ts';
import { quote, refuse, relationAt, type Situation } from './situation.ts';

/** What asks that nothing is left to be done for the rows of its table. Source: CheckTableNotInUse, each of them tried on 15. */
const asking: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'add-column',
  'drop-column',
  'change-column-type',
  'set-not-null',
  'drop-not-null',
  'set-default',
  'drop-default',
  'set-column-options',
  'add-constraint',
  'validate-constraint',
  'drop-constraint',
  'set-table-options',
  'set-inheritance',
  'set-row-security',
  'enable-trigger',
  'create-index',
  'cluster',
  'truncate',
  'drop-table',
]);

/** A table with rows that the transaction wrote, and whose deferred foreign keys it has not checked yet. Source: manual, SET CONSTRAINTS; tried on 15. */
export function refusePending(change: SchemaChange, at: Situation): readonly Refusal[] {
  const name = asking.has(change.kind) && !at.conditional ? tableOf(change) : undefined;
  const table = name && relationAt(at, name).table;
  const pending = at.before.transaction?.unchecked?.filter((it) => table !== undefined && it.table === keyOf(table)) ?? [];
  if (table === undefined || pending.length === 0) return [];
  const message =
    `${quote(table)} cannot be altered while deferred foreign keys are still to be checked for rows that the transaction wrote; ` +
    'SET CONSTRAINTS ALL IMMEDIATE checks them';
  return [refuse('unsupported', message, '55006', !pending.some(({ sure }) => sure))];
}
