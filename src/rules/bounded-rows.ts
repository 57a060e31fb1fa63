import { blocksOf, type Work } from '../model/effects.ts';
import type { ChangeOf } from '../model/change.ts';
import type { JoinedTable } from '../model/changes/rows.ts';
import { findTable, findView, isPrivate, resolveName } from '../model/catalog.ts';
import type { ObjectName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { Step } from '../model/rule.ts';
import { meetsEveryRow } from '../model/upsert.ts';
import { uniqueKeysOf } from './unique-keys.ts';

/** Whether an UPDATE or DELETE is sure to touch few rows: its WHERE holds a column of a key to a value, a range or a list. */
export function isBounded(change: ChangeOf<'write-rows'>, table: Table | undefined): boolean {
  if (isSystemCatalog(change.table) || change.limited || (change.verb !== 'update' && change.verb !== 'delete')) return true;
  const held = change.bounds.filter(({ kind }) => kind !== 'null-test').map(({ column }) => column);
  if (table === undefined || table.knowledge === 'partial') return held.length > 0;
  return uniqueKeysOf(table).some(({ parts }) => parts.some((part) => held.includes(part)));
}

/**
 * The tables that a write of every row is joined with: none where it is simply every row, or where foreign keys give each row its partners. Undefined where the WHERE keeps rows back,
 * or may do so: a table that the pull request filled has only the rows that it wrote.
 */
export function joinedByEveryRow({ change, before, table }: Pick<Step, 'change' | 'before' | 'table'>): readonly ObjectName[] | undefined {
  if (change.kind !== 'write-rows' || change.limited) return undefined;
  if (change.where === 'none' || change.where === 'always-true' || meetsEveryRow(change, table)) return [];
  if (change.passes === undefined || table === undefined) return undefined;
  const isNeverNull = (name: string): boolean => table.columns.some((column) => column.name === name && column.notNull && column.notNullValid);
  const isKnown = (name: ObjectName): boolean => !isPrivate(findTable(before, name) ?? findView(before, name));
  const joined = change.passes.joined.filter((partner) => !hasPartner(before, table, partner, isNeverNull)).map(({ name }) => name);
  return change.passes.notNull.every(isNeverNull) && joined.every(isKnown) ? joined : undefined;
}

/** Whether a foreign key that holds for every row gives each of them its row in the joined table. */
function hasPartner(state: Step['before'], table: Table, { name, pairs = [] }: JoinedTable, isNeverNull: (column: string) => boolean): boolean {
  const parent = findTable(state, name);
  return table.constraints.some(
    (key) =>
      key.kind === 'foreign-key' &&
      key.valid &&
      key.enforced &&
      parent !== undefined &&
      findTable(state, key.references) === parent &&
      key.columns.length === pairs.length &&
      key.columns.every((own, at) => isNeverNull(own) && pairs.some((pair) => pair.own === own && pair.other === key.referencedColumns[at])),
  );
}

/** Tables of the engine itself: what a migration does there is small, whatever else it is. */
export function isSystemCatalog({ schema, name }: ObjectName): boolean {
  return schema === 'pg_catalog' || schema === 'information_schema' || (schema === undefined && name.startsWith('pg_'));
}

/** The rows that a statement may write in any number, as work. */
export function unboundedWrites({ change, before, table }: Pick<Step, 'change' | 'before' | 'table'>): readonly Work[] {
  if (change.kind !== 'write-rows' || isBounded(change, table)) return [];
  return [{ kind: 'scan', relation: resolveName(before, change.table), because: 'write-rows', blocks: blocksOf('ROW EXCLUSIVE') }];
}
