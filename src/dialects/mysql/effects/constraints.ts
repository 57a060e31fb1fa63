import type { ChangeOf } from '../../../model/change.ts';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Collateral, Effects, Refusal } from '../../../model/effects.ts';
import type { Column, Table } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { columnsOf } from '../../../model/types.ts';
import { alterClause, newParentLocks } from './alter.ts';
import type { Part } from './compose.ts';
import { dropsPrimaryKey, knowsChecks } from './key-operations.ts';
import { errorOf, refuseLongName, refuseMissingMember } from './knowledge.ts';
import { refuseChecked } from './refuse-checks.ts';
import { refuseForeignKey, refuseNeededIndex, refuseTakenKeyName } from './refuse-foreign-keys.ts';
import { groundOf, keyColumnsOf, keyOfColumns, refuseAutoColumns, refuseKey, refusePartitionKey } from './refuse-keys.ts';
import {
  checksForeignKeys,
  constraintOf,
  foreignKeysOf,
  includesMember,
  indexOf,
  isFullyKnown,
  isMariadb,
  isSameMember,
  nameTaken,
  othersDepend,
  primaryKeyOf,
  quote,
  refuse,
  unknownColumn,
  type Found,
  type Situation,
} from './situation.ts';

/** Columns that a table is partitioned by. */
export const partitionColumns = (table: Table | undefined): readonly string[] =>
  (table?.partitioning?.keys ?? []).flatMap(({ column, expression }) => column ?? (expression === undefined ? [] : columnsOf(expression)));

export function refuseTakenIndex(at: Situation, table: Table | undefined, name: string): readonly Refusal[] {
  if (name === '' || at.conditional || indexOf(table, name) === undefined) return [];
  return [nameTaken(`table ${quote(table ?? '')} already has an index ${quote(name)}`, 1061)];
}

type Columns = readonly (Column | ColumnSpec)[];

function keyPart(
  at: Situation,
  { table }: Found,
  key: Extract<Constraint, { kind: 'primary-key' | 'unique' }>,
  columns: Columns,
  isReplaced: boolean,
): readonly Refusal[] {
  const primary = key.kind === 'primary-key';
  const definition = keyOfColumns(primary ? 'PRIMARY' : key.name, key.columns, primary);
  const ground = { name: table?.name ?? '', columns, options: table?.options ?? {}, isWhole: isFullyKnown(table) };
  const again = primary && primaryKeyOf(table) !== undefined && !isReplaced && !at.conditional;
  return [
    ...(again ? [refuse('multiple-primary-keys', `table ${quote(table ?? '')} already has a primary key`, 1068)] : []),
    ...(primary ? [] : refuseTakenIndex(at, table, key.name)),
    ...(at.conditional ? [] : refuseKey(at, definition, ground)),
    ...(at.conditional ? [] : refusePartitionKey(definition, partitionColumns(table))),
  ];
}

/** Names of checks are unique in the database in MySQL, in the table in MariaDB. Source: manual, CHECK Constraints; tried on 10.11. */
function refuseTakenCheck(at: Situation, { name, table }: Found, check: Constraint): readonly Refusal[] {
  if (check.name === '' || !check.named || at.conditional || !knowsChecks({ at })) return [];
  const isTaken = (owner: Table): boolean => owner.constraints.some((it) => it.kind === 'check' && isSameMember(it.name, check.name));
  const others = isMariadb(at)
    ? []
    : [...at.before.catalog.relations.values()].filter((it): it is Table => it.kind === 'table' && it.schema === name.schema);
  const taken = (table !== undefined && isTaken(table)) || others.some(isTaken);
  return taken ? [nameTaken(`a check named ${quote(check.name)} already exists`, errorOf(at, 3822, 1826))] : [];
}

/** What adding a constraint takes beside the work: locks on parents, and what the engine holds against it. */
export function constraintPart(at: Situation, found: Found, constraint: Constraint, columns: Columns, isReplaced = false): Part {
  const { name, table } = found;
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
      return { refusals: keyPart(at, found, constraint, columns, isReplaced) };
    case 'foreign-key': {
      const checks = (table?.constraints ?? []).filter(({ kind }) => kind === 'check');
      const child = {
        ...name,
        columns,
        options: table?.options ?? {},
        isWhole: isFullyKnown(table),
        isPartitioned: table?.partitioning !== undefined,
      };
      const orphans = othersDepend(`rows of ${quote(name)} reference rows that ${quote(constraint.references)} does not have`, 1452, true);
      return {
        locks: newParentLocks(at, found, [constraint.references]),
        refusals: [
          ...refuseLongName('constraint', constraint.name),
          ...refuseTakenKeyName(at, constraint, name.schema),
          ...refuseForeignKey(at, constraint, child),
          ...refuseChecked(at, [], [constraint, ...checks]),
          ...(checksForeignKeys(at) ? [orphans] : []),
        ],
      };
    }
    case 'check': {
      const isWhole = isFullyKnown(table) && !at.conditional && knowsChecks({ at });
      const missing = isWhole
        ? columnsOf(constraint.expression).filter(
            (it) =>
              !includesMember(
                columns.map((column) => column.name),
                it,
              ),
          )
        : [];
      return {
        refusals: [
          ...refuseTakenCheck(at, found, constraint),
          ...refuseChecked(at, columns, [constraint, ...foreignKeysOf(table)]),
          ...missing.map((column) =>
            unknownColumn(`check reads column ${quote(column)}, which ${quote(name)} does not have`, errorOf(at, 3820, 1054)),
          ),
        ],
      };
    }
    case 'exclude':
    case 'not-null':
      return {};
  }
}

export const addConstraint = (change: ChangeOf<'add-constraint'>, at: Situation): Effects =>
  alterClause(change, at, ({ found }) =>
    constraintPart(at, found, change.constraint, found.table?.columns ?? [], (change.alter?.clauses ?? []).some(dropsPrimaryKey)),
  );

/** What goes with a key that is dropped: an AUTO_INCREMENT column may not be left without one, nor a foreign key. */
export function dropKeyPart(
  at: Situation,
  table: Table,
  name: string,
  clauses: readonly ChangeOf<'add-constraint' | 'create-index'>[],
): readonly Refusal[] {
  const gone = (index: string): boolean => isSameMember(index, name);
  const left = {
    indexes: table.indexes.filter((index) => !gone(index.name)),
    constraints: table.constraints.filter((constraint) => !gone(constraint.name)),
  };
  const made = clauses.map((clause) =>
    clause.kind === 'create-index'
      ? clause.index.parts.map(({ column }) => column ?? '')
      : 'columns' in clause.constraint
        ? clause.constraint.columns
        : [],
  );
  const covers = foreignKeysOf(table).every((key) => !made.some((columns) => columns.slice(0, key.columns.length).join() === key.columns.join()));
  return [
    ...refuseAutoColumns(at, groundOf(table), [...keyColumnsOf(left), ...made]),
    ...(covers && made.length === 0 ? refuseNeededIndex(at, table, [name], name) : []),
  ];
}

const keysMadeBeside = (change: ChangeOf<'drop-constraint'>): readonly ChangeOf<'add-constraint' | 'create-index'>[] =>
  (change.alter?.clauses ?? []).filter((clause) => clause.kind === 'create-index' || clause.kind === 'add-constraint');

export function dropConstraint(change: ChangeOf<'drop-constraint'>, at: Situation): Effects {
  return alterClause(change, at, ({ found }) => {
    const { table } = found;
    const isPrimary = isSameMember(change.constraint, 'PRIMARY');
    const constraint = isPrimary ? primaryKeyOf(table) : constraintOf(table, change.constraint);
    if (constraint === undefined) return { refusals: change.ifExists ? [] : refuseMissingMember(at, table, 'unknown-constraint', change.constraint) };
    const collateral: readonly Collateral[] = [];
    if (constraint.kind === 'foreign-key') return { locks: newParentLocks(at, found, [constraint.references]), collateral };
    const isKey = constraint.kind === 'primary-key' || constraint.kind === 'unique';
    return { refusals: isKey && table !== undefined && !at.conditional ? dropKeyPart(at, table, constraint.name, keysMadeBeside(change)) : [] };
  });
}

/** ALTER CHECK … ENFORCED. MariaDB has no such statement. */
export function alterConstraint(change: ChangeOf<'alter-constraint'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => ({
    refusals:
      constraintOf(table, change.constraint) === undefined ? refuseMissingMember(at, table, 'unknown-constraint', change.constraint, 3821) : [],
  }));
}
