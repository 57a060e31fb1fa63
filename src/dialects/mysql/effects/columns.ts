import type { ChangeOf, ColumnSpec, SchemaChange } from '../../../model/change.ts';
import type { Collateral, Effects, Loss, Refusal } from '../../../model/effects.ts';
import type { Column, Constraint, Table } from '../../../model/objects.ts';
import { columnsOf } from '../../../model/types.ts';
import { alterClause, type Clause } from './alter.ts';
import { attributesLost, isAutoIncrement } from './attributes.ts';
import { enforcesInlineReferences } from './column-operations.ts';
import { constraintPart } from './constraints.ts';
import { refuseDefinition } from './definitions.ts';
import { errorOf, refuseMissingColumns, refuseTakenColumn } from './knowledge.ts';
import { narrowing } from './narrowing.ts';
import { referencedColumns, keysTo } from './refuse-foreign-keys.ts';
import { groundOf, keyColumnsOf, refuseAutoColumns } from './refuse-keys.ts';
import { refuseRowSize } from './row-size.ts';
import {
  checksForeignKeys,
  columnOf,
  columnsIn,
  foreignKeysOf,
  includesMember,
  isMariadb,
  isSameMember,
  primaryKeyOf,
  quote,
  refuse,
  relationAt,
  type Situation,
} from './situation.ts';
import { typeChange } from './type-change.ts';

type Position = ChangeOf<'add-column'>['position'];

/** FIRST stands everywhere; AFTER names a column. */
const refusePosition = (at: Situation, table: Table | undefined, position: Position): readonly Refusal[] =>
  position === undefined || position === 'first' ? [] : refuseMissingColumns(at, table, [position.after]);

/** Keys that the statement makes beside this clause: they may stand before or after it. */
function keysMade(clauses: readonly SchemaChange[]): readonly (readonly string[])[] {
  return clauses.flatMap((clause): readonly (readonly string[])[] => {
    if (clause.kind === 'create-index') return [columnsIn(clause.index)];
    const constraints = clause.kind === 'add-constraint' ? [clause.constraint] : clause.kind === 'add-column' ? clause.constraints : [];
    return constraints.flatMap((it) => (it.kind === 'primary-key' || it.kind === 'unique' ? [it.columns] : []));
  });
}

/** The columns as they will be must still fit a row, and have one AUTO_INCREMENT that is a key. */
function refuseWhole(at: Situation, table: Table | undefined, columns: readonly (Column | ColumnSpec)[], change: SchemaChange): readonly Refusal[] {
  if (table === undefined || table.knowledge !== 'full' || at.conditional) return [];
  const keys = [...keyColumnsOf(table), ...keysMade(change.alter?.clauses ?? [change])];
  return [...refuseRowSize(at, columns, table), ...refuseAutoColumns(at, { ...groundOf(table), columns }, keys)];
}

export function addColumn(change: ChangeOf<'add-column'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { name, table } }) => {
    if (change.ifNotExists && columnOf(table, change.column.name) !== undefined) return undefined;
    const constraints = change.constraints.filter(({ kind }) => kind !== 'foreign-key' || enforcesInlineReferences({ at }));
    const spec = { ...table, columns: [...(table?.columns ?? []), change.column] };
    const parts = constraints.map((constraint) => constraintPart(at, { name, table, view: undefined }, constraint, spec.columns));
    return {
      locks: parts.flatMap(({ locks }) => locks ?? []),
      refusals: [
        ...refuseTakenColumn(at, table, change.column.name),
        ...refusePosition(at, table, change.position),
        ...refuseDefinition(at, change.column, table),
        ...refuseWhole(at, table, spec.columns, change),
        ...parts.flatMap(({ refusals }) => refusals ?? []),
      ],
    };
  });
}

const checksOn = (table: Table | undefined, column: string): readonly Extract<Constraint, { kind: 'check' }>[] =>
  (table?.constraints ?? []).filter((it) => it.kind === 'check').filter(({ expression }) => includesMember(columnsOf(expression), column));

/** Generated columns and checks that read a column. A check of this column alone goes with it. Source: manual, CHECK Constraints; MariaDB tried on 10.11. */
function refuseReaders(at: Situation, table: Table | undefined, column: string): readonly Refusal[] {
  const generated = table?.columns.find((it) => it.generated !== undefined && !isSameMember(it.name, column) && includesMember(columnsOf(it.generated.expression), column));
  const check = checksOn(table, column).find(({ expression }) => columnsOf(expression).length > 1);
  const index = table?.indexes.find((it) => it.parts.some(({ expression }) => expression !== undefined && includesMember(columnsOf(expression), column)));
  return [
    ...(generated ? [refuse('used-by-generated-column', `generated column ${quote(generated.name)} reads column ${quote(column)}`, errorOf(at, [3108, 'HY000'], [1054, '42S22']))] : []),
    ...(check ? [refuse('others-depend', `check ${quote(check.name)} reads column ${quote(column)}`, errorOf(at, [3959, 'HY000'], [1054, '42S22']))] : []),
    ...(index ? [refuse('others-depend', `index ${quote(index.name)} is on an expression that reads column ${quote(column)}`, [3837, 'HY000'])] : []),
  ];
}

/** A column goes with its foreign keys or not at all; the engine drops no foreign key for it. */
function refuseKeyed(at: Situation, table: Table, change: ChangeOf<'drop-column'>): readonly Refusal[] {
  const clauses = change.alter?.clauses ?? [];
  const isDropped = (name: string): boolean => clauses.some((clause) => clause.kind === 'drop-constraint' && isSameMember(clause.constraint, name));
  const mine = foreignKeysOf(table).find(({ columns, name }) => includesMember(columns, change.column) && !isDropped(name));
  if (mine !== undefined) {
    // MariaDB says that the index is needed: tried on 10.11.
    return [refuse('others-depend', `column ${quote(change.column)} is in foreign key ${quote(mine.name)}`, errorOf(at, [1828, 'HY000'], [1553, 'HY000']))];
  }
  const theirs = keysTo(at, table).find(({ key }) => includesMember(referencedColumns(key, table), change.column));
  if (theirs === undefined) return [];
  return [refuse('others-depend', `foreign key ${quote(theirs.key.name)} of table ${quote(theirs.child)} references column ${quote(change.column)}`, [1829, 'HY000'])];
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
  return [...indexes, ...(isPrimary && !has ? [{ what: 'constraint', name: primary.name, table: owner, how: primary.columns.length === 1 ? 'dropped' : 'changed' } as const] : []), ...checks];
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
  const isDropped = clauses.some((clause) => (clause.kind === 'drop-index' && clause.index.name === key?.name) || (clause.kind === 'drop-constraint' && clause.constraint === key?.name));
  if (!isMariadb(at) || key === undefined || key.parts.length === 1 || isDropped) return [];
  return [refuse('others-depend', `unique index ${quote(key.name)} has column ${quote(change.column)} beside others`, [1072, '42000'])];
}

export function dropColumn(change: ChangeOf<'drop-column'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => {
    const column = columnOf(table, change.column);
    if (column === undefined && change.ifExists && table?.knowledge === 'full') return undefined;
    if (dropsAll(change, at)) return { refusals: [refuse('unsupported', `ALTER TABLE cannot drop every column of ${quote(change.table)}; DROP TABLE does`, [1090, '42000'])] };
    const virtual = column?.generated?.stored === false;
    const losses: readonly Loss[] = virtual ? [] : [{ what: 'column', name: change.column }];
    return {
      losses,
      collateral: indexesChanged(table, change.column),
      refusals: [
        ...(change.ifExists ? [] : refuseMissingColumns(at, table, [change.column], [1091, '42000'])),
        ...(table === undefined || at.conditional ? [] : [...refuseKeyed(at, table, change), ...refuseUniquePart(at, table, change), ...refuseReaders(at, table, change.column)]),
      ],
    };
  });
}

/** MySQL refuses to rename what a check reads; generated columns and expressions of indexes too. Source: manual, ALTER TABLE; MariaDB follows the name. */
const refuseRenamed = (at: Situation, table: Table | undefined, column: string): readonly Refusal[] =>
  isMariadb(at) || at.conditional ? [] : refuseReaders(at, table, column);

export function renameColumn(change: ChangeOf<'rename-column'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => ({
    refusals: [
      ...refuseMissingColumns(at, table, [change.column]),
      ...(isSameMember(change.column, change.to) ? [] : refuseTakenColumn(at, table, change.to)),
      ...refuseRenamed(at, table, change.column),
    ],
  }));
}

/** The type of a column in a foreign key stays as it is. Source: manual, FOREIGN KEY Constraints; MariaDB tried on 10.11. */
function refuseKeyedType(at: Situation, table: Table, from: Column, to: ColumnSpec): readonly Refusal[] {
  const outcome = typeChange(at, { from, to, table });
  if (outcome === undefined || outcome.id === 'extend-varchar' || outcome.id === 'extend-values' || at.conditional) return [];
  const mine = foreignKeysOf(table).find(({ columns }) => includesMember(columns, from.name));
  if (mine !== undefined) return [refuse('others-depend', `the type of column ${quote(from.name)} cannot change: foreign key ${quote(mine.name)} uses it`, [1832, 'HY000'])];
  const theirs = keysTo(at, table).find(({ key }) => includesMember(referencedColumns(key, table), from.name));
  if (theirs === undefined) return [];
  return [refuse('others-depend', `the type of column ${quote(from.name)} cannot change: foreign key ${quote(theirs.key.name)} of table ${quote(theirs.child)} references it`, [1833, 'HY000'])];
}

function redefined({ change, at, found: { table } }: Clause<ChangeOf<'redefine-column'>>): ReturnType<Parameters<typeof alterClause>[2]> {
  const { to } = change;
  const from = columnOf(table, change.column);
  const missing = refuseMissingColumns(at, table, [change.column]);
  const taken = isSameMember(change.column, to.name) ? [] : refuseTakenColumn(at, table, to.name);
  const own = [...missing, ...taken, ...refusePosition(at, table, change.position), ...refuseDefinition(at, to, table)];
  if (table === undefined || from === undefined) return { refusals: own };
  const columns = table.columns.map((column) => (column === from ? to : column));
  const switches = (from.generated === undefined) !== (to.generated === undefined) || from.generated?.stored !== to.generated?.stored;
  const isVirtual = from.generated?.stored === false || to.generated?.stored === false;
  return {
    ...narrowing(at, table, from, to),
    collateral: attributesLost(at, from, to, table),
    refusals: [
      ...own,
      ...(isMariadb(at) || checksForeignKeys(at) ? refuseKeyedType(at, table, from, to) : []),
      ...(switches && isVirtual ? [refuse('unsupported', `column ${quote(from.name)} cannot become, or stop being, a virtual generated column`, errorOf(at, [3106, 'HY000'], [1907, 'HY000']))] : []),
      ...refuseWhole(at, table, columns, change),
      ...(narrowing(at, table, from, to).refusals ?? []),
    ],
  };
}

export const redefineColumn = (change: ChangeOf<'redefine-column'>, at: Situation): Effects => alterClause(change, at, redefined);

/** ALTER COLUMN … SET DEFAULT is judged as a column with that default would be. */
export function setDefault(change: ChangeOf<'set-default' | 'drop-default'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => {
    const column = columnOf(table, change.column);
    const wrong =
      column === undefined || change.kind === 'drop-default'
        ? []
        : refuseDefinition(at, { ...column, default: change.default, serial: false, span: change.span }, table);
    const auto = column !== undefined && isAutoIncrement(column) && change.kind === 'set-default';
    const invalid = auto ? [refuse('invalid-definition', `column ${quote(column.name)} is AUTO_INCREMENT and takes no default`, [1067, '42000'])] : [];
    return { refusals: [...refuseMissingColumns(at, table, [change.column]), ...wrong, ...invalid] };
  });
}
