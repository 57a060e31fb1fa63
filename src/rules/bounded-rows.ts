import { blocksOf, type Work } from '../model/effects.ts';
import type { ChangeOf } from '../model/change.ts';
import { findTable, findView, isPrivate, resolveName } from '../model/catalog.ts';
import { isSameName, type ObjectName } from '../model/names.ts';
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
 * The tables that a write of every row is joined with: none where it is simply every row. Undefined where the WHERE keeps rows back,
 * or may do so: a table that the pull request filled has only the rows that it wrote.
 */
export function joinedByEveryRow({ change, before, table }: Pick<Step, 'change' | 'before' | 'table'>): readonly ObjectName[] | undefined {
  if (change.kind !== 'write-rows' || change.limited) return undefined;
  if (change.where === 'none' || change.where === 'always-true' || meetsEveryRow(change, table)) return [];
  if (change.passes === undefined || table === undefined) return undefined;
  const isNeverNull = (name: string): boolean => table.columns.some((column) => column.name === name && column.notNull && column.notNullValid);
  const isKnown = (name: ObjectName): boolean => !isPrivate(findTable(before, name) ?? findView(before, name));
  return change.passes.notNull.every(isNeverNull) && change.passes.joined.every(isKnown) ? change.passes.joined : undefined;
}

/** Whether a foreign key gives each row its partner in all the tables that it is joined with, so that the joins keep none back. */
export function hasPartners({ change, before, table }: Pick<Step, 'change' | 'before' | 'table'>, joined: readonly ObjectName[]): boolean {
  const matched = (change.kind === 'write-rows' && change.passes?.matched) || [];
  const keys = (table?.constraints ?? []).filter((one) => one.kind === 'foreign-key').filter(({ valid, enforced }) => valid && enforced);
  const isNotNull = (name: string): boolean => table?.columns.some((column) => column.name === name && column.notNull) === true;
  return joined.every((partner) => {
    const parent = resolveName(before, partner);
    const pairs = matched.filter(({ of }) => isSameName(resolveName(before, of), parent));
    const holds = ({ references, columns, referencedColumns }: (typeof keys)[number]): boolean =>
      isSameName(resolveName(before, references), parent) &&
      pairs.every(({ column, key }) => isNotNull(column) && columns.includes(column) && referencedColumns[columns.indexOf(column)] === key);
    return pairs.length > 0 && keys.some(holds);
  });
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
