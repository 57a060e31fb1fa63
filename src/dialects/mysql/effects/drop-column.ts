import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Loss, Refusal } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import { alterClause } from './alter.ts';
import { errorOf, refuseMissingColumns } from './knowledge.ts';
import { keysTo, referencedColumns } from './refuse-foreign-keys.ts';
import { checksOn, refuseReaders } from './refuse-whole.ts';
import {
  columnOf,
  columnsIn,
  foreignKeysOf,
  includesMember,
  isMariadb,
  isSameMember,
  othersDepend,
  primaryKeyOf,
  quote,
  relationAt,
  unsupported,
  type Situation,
} from './situation.ts';

/** A column goes with its foreign keys or not at all; the engine drops no foreign key for it. */
function refuseKeyed(at: Situation, table: Table, change: ChangeOf<'drop-column'>): readonly Refusal[] {
  const clauses = change.alter?.clauses ?? [];
  const isDropped = (name: string): boolean => clauses.some((clause) => clause.kind === 'drop-constraint' && isSameMember(clause.constraint, name));
  const mine = foreignKeysOf(table).find(({ columns, name }) => includesMember(columns, change.column) && !isDropped(name));
  if (mine !== undefined) {
    // MariaDB says that the index is needed: tried on 10.11.
    return [othersDepend(`column ${quote(change.column)} is in foreign key ${quote(mine.name)}`, errorOf(at, 1828, 1553))];
  }
  const theirs = keysTo(at, table).find(({ key }) => includesMember(referencedColumns(key, table), change.column));
  if (theirs === undefined) return [];
  return [othersDepend(`foreign key ${quote(theirs.key.name)} of table ${quote(theirs.child)} references column ${quote(change.column)}`, 1829)];
}

/** Indexes lose the column, and go where it was their last. Source: manual, ALTER TABLE, Adding and Dropping Columns. */
function indexesChanged(table: Table | undefined, column: string): readonly Collateral[] {
  if (table === undefined) return [];
  const owner = { schema: table.schema, name: table.name };
  const indexes = table.indexes
    .filter((index) => includesMember(columnsIn(index), column))
    .map(({ name, parts }): Collateral => ({ what: 'index', name, table: owner, how: parts.length === 1 ? 'dropped' : 'changed' }));
  const checks = checksOn(table, column).map(({ name }): Collateral => ({ what: 'constraint', name, table: owner, how: 'dropped' }));
  const primary = primaryKeyOf(table);
  const isPrimary = primary?.kind === 'primary-key' && includesMember(primary.columns, column);
  const has = indexes.some(({ name }) => name === primary?.name);
  return [
    ...indexes,
    ...(isPrimary && !has
      ? [{ what: 'constraint', name: primary.name, table: owner, how: primary.columns.length === 1 ? 'dropped' : 'changed' } as const]
      : []),
    ...checks,
  ];
}

/** Whether the statement drops every column that the table has. */
function dropsAll(change: ChangeOf<'drop-column'>, at: Situation): boolean {
  const { table } = relationAt(at.met, change.table);
  const clauses = change.alter?.clauses ?? [change];
  if (table?.knowledge !== 'full' || at.conditional || clauses.some(({ kind }) => kind === 'add-column')) return false;
  return table.columns.every(({ name }) => clauses.some((clause) => clause.kind === 'drop-column' && isSameMember(clause.column, name)));
}

/** MariaDB leaves no UNIQUE with fewer columns; MySQL does. Tried on 10.11; manual, ALTER TABLE. */
function refuseUniquePart(at: Situation, table: Table, change: ChangeOf<'drop-column'>): readonly Refusal[] {
  const clauses = change.alter?.clauses ?? [];
  const goes = (column: string): boolean => clauses.some((clause) => clause.kind === 'drop-column' && isSameMember(clause.column, column));
  const key = table.indexes.find((it) => it.unique && includesMember(columnsIn(it), change.column) && !columnsIn(it).every(goes));
  const isDropped = clauses.some(
    (clause) =>
      (clause.kind === 'drop-index' && clause.index.name === key?.name) || (clause.kind === 'drop-constraint' && clause.constraint === key?.name),
  );
  if (!isMariadb(at) || key === undefined || key.parts.length === 1 || isDropped) return [];
  return [othersDepend(`unique index ${quote(key.name)} has column ${quote(change.column)} beside others`, 1072)];
}

export function dropColumn(change: ChangeOf<'drop-column'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => {
    const column = columnOf(table, change.column);
    if (column === undefined && change.ifExists && table?.knowledge === 'full') return undefined;
    if (dropsAll(change, at))
      return {
        refusals: [unsupported(`ALTER TABLE cannot drop every column of ${quote(change.table)}; DROP TABLE does`, 1090)],
      };
    const virtual = column?.generated?.stored === false;
    const losses: readonly Loss[] = virtual ? [] : [{ what: 'column', name: change.column }];
    return {
      losses,
      collateral: indexesChanged(table, change.column),
      refusals: [
        ...(change.ifExists ? [] : refuseMissingColumns(at, table, [change.column], 1091)),
        ...(table === undefined || at.conditional
          ? []
          : [...refuseKeyed(at, table, change), ...refuseUniquePart(at, table, change), ...refuseReaders(at, table, change.column)]),
      ],
    };
  });
}
