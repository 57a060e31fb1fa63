import { findView, resolveName } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Refusal, Work } from '../../../model/effects.ts';
import { isSameName, showName, type QualifiedName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { compose } from './compose.ts';
import { refuseDefinition } from './definitions.ts';
import { readUses } from './data.ts';
import {
  broken,
  checksForeignKeys,
  lacksRelation,
  lockFor,
  quote,
  refuse,
  refuseMissingTable,
  refuseReservedName,
  refuseTakenName,
  renamesAsBefore,
  tableAt,
  tablesPointingTo,
  triggersOf,
  viewsOf,
  workOn,
  type Situation,
} from './situation.ts';
import { refuseStaleSchema, usesRelation } from './stale.ts';

export function createTable(change: ChangeOf<'create-table'>, at: Situation): Effects {
  const { spec } = change;
  const standing = refuseTakenName(at, change.table);
  if (change.ifNotExists && standing.length > 0) return compose('create-table');
  const reads = spec.asQuery === undefined ? {} : readUses(at, spec.asQuery.uses, spec.asQuery.withData ? 'populate' : undefined);
  return compose('create-table', { locks: lockFor(at, change.table), refusals: [...standing, ...refuseReservedName(change.table)] }, reads, {
    refusals: refuseDefinition(change, at),
  });
}

/** What goes on using a table by its name after it is gone. */
function leftWithout(at: Situation, name: QualifiedName): readonly Collateral[] {
  const views = viewsOf(at).filter((view) => usesRelation(at, view.uses, name));
  const triggers = triggersOf(at).filter(
    ({ owner, trigger }) => !isSameName(owner, name) && usesRelation(at, [...(trigger.body?.uses ?? []), ...(trigger.body?.assigns ?? [])], name),
  );
  return [
    ...views.map((view) => broken('view', showName(view))),
    ...triggers.map(({ owner, trigger }) => broken('trigger', trigger.name, owner)),
    ...tablesPointingTo(at, name)
      .filter((child) => !isSameName(child, name))
      .map((child): Collateral => ({ what: 'foreign-key', name: `of ${showName(child)}`, table: child, how: 'broken' })),
  ];
}

const ownParts = (table: Table): readonly Collateral[] => [
  ...table.indexes
    .filter(({ constraint }) => constraint === undefined)
    .map(({ name }): Collateral => ({ what: 'index', name, table, how: 'dropped' })),
  ...table.triggers.map(({ name }): Collateral => ({ what: 'trigger', name, table, how: 'dropped' })),
];

/** With foreign keys on, the rows are deleted first, with all that ON DELETE says. Source: manual, SQLite Foreign Key Support, 5. */
function implicitDelete(at: Situation, table: QualifiedName): { readonly work: readonly Work[]; readonly refusals: readonly Refusal[] } {
  const children = checksForeignKeys(at) ? tablesPointingTo(at, table).filter((child) => !isSameName(child, table)) : [];
  const held = children.filter((child) =>
    child.constraints.some(
      (constraint) =>
        constraint.kind === 'foreign-key' &&
        constraint.references.name.toLowerCase() === table.name.toLowerCase() &&
        (constraint.onDelete === 'no-action' || constraint.onDelete === 'restrict'),
    ),
  );
  return {
    work: children.map((child) => workOn(child, 'scan', 'verify-foreign-key')),
    refusals: held.map((child) =>
      refuse('others-depend', `rows of ${quote(child)} refer to rows of ${quote(table)}, which foreign_keys = on keeps from going`, true),
    ),
  };
}

export function dropTable(change: ChangeOf<'drop-table'>, at: Situation): Effects {
  const table = tableAt(at, change.table);
  const view = findView(at.before, change.table);
  if (change.ifExists && table === undefined && view === undefined && at.before.catalog.complete) return compose('drop-table');
  const name = resolveName(at.before, change.table);
  const refusals = [
    ...(view === undefined ? [] : [refuse('wrong-kind', `${quote(view)} is a view, which DROP TABLE does not drop`)]),
    ...(change.ifExists ? [] : refuseMissingTable(at, change.table)),
  ];
  const isTemporary = table?.persistence === 'temporary';
  return compose(
    'drop-table',
    {
      locks: lockFor(at, change.table),
      losses: refusals.length > 0 || isTemporary ? [] : [{ what: 'table', name: showName(change.table) }],
      collateral: [...(table === undefined ? [] : ownParts(table)), ...leftWithout(at, name)],
      refusals,
    },
    table === undefined ? {} : implicitDelete(at, table),
  );
}

export function renameTable(change: ChangeOf<'rename-table'>, at: Situation): Effects {
  const table = tableAt(at, change.table);
  const view = findView(at.before, change.table);
  const to = { ...change.to, ...(change.table.schema !== undefined && { schema: change.table.schema }) };
  const refusals = [
    ...(view === undefined ? [] : [refuse('wrong-kind', `${quote(view)} is a view, which ALTER TABLE does not rename`)]),
    ...refuseMissingTable(at, change.table),
    ...refuseTakenName(at, to),
    ...refuseReservedName(to),
    ...(table?.options['shadow-of'] === undefined ? [] : [refuse('wrong-kind', `${quote(table)} belongs to a virtual table`)]),
  ];
  const rereads = isAtLeast(at.target, 3, 26) && !renamesAsBefore(at);
  return compose('rename-table', { locks: lockFor(at, change.table), refusals: refusals.length > 0 || !rereads ? refusals : refuseStaleSchema(at) });
}

/** Whether a table is one of SQLite's own virtual tables. */
export const isVirtual = (table: Table | undefined): boolean => table?.options['module'] !== undefined;

/** The refusals of an ALTER TABLE that every kind of it has. */
export function refuseAlter(at: Situation, change: { readonly table: ChangeOf<'add-column'>['table'] }, what: string): readonly Refusal[] {
  const table = tableAt(at, change.table);
  const view = findView(at.before, change.table);
  if (view !== undefined) return [refuse('wrong-kind', `${quote(view)} is a view, and ALTER TABLE ${what} takes none`)];
  if (isVirtual(table)) return [refuse('unsupported', `${quote(change.table)} is a virtual table, which ALTER TABLE ${what} does not take`)];
  return lacksRelation(at, change.table) ? refuseMissingTable(at, change.table) : [];
}
