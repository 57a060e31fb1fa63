import { findTable } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { TableSpec } from '../../../model/changes/tables.ts';
import type { Effects, Lock, Refusal } from '../../../model/effects.ts';
import { columnsOf } from '../../../model/types.ts';
import type { ForeignKey } from '../../../model/constraints.ts';
import { newParentLocks } from './alter.ts';
import { compose } from './compose.ts';
import { refuseDefinition, refuseUnknownLetters } from './definitions.ts';
import { errorOf, refuseLongName, refuseMissingTable, refuseTakenRelation } from './knowledge.ts';
import { knowsChecks } from './key-operations.ts';
import { sourceOf } from './manual.ts';
import { refuseChecked } from './refuse-checks.ts';
import { refuseForeignKey, refuseTakenKeyName } from './refuse-foreign-keys.ts';
import { keyOfColumns, keyOfIndex, refuseAutoColumns, refuseKey, refusePartitionKey, type KeyDefinition } from './refuse-keys.ts';
import { refuseRowSize } from './row-size.ts';
import {
  columnsIn,
  includesMember,
  isMariadb,
  isSameMember,
  lockOn,
  nameTaken,
  quote,
  refuse,
  relationAt,
  unknownColumn,
  type Situation,
} from './situation.ts';
import { sourceLocks } from './sources.ts';

const keysOf = (spec: TableSpec): readonly KeyDefinition[] => [
  ...spec.constraints.flatMap((it) =>
    it.kind === 'primary-key' || it.kind === 'unique'
      ? [keyOfColumns(it.kind === 'primary-key' ? 'PRIMARY' : it.name, it.columns, it.kind === 'primary-key')]
      : [],
  ),
  ...spec.indexes.map(keyOfIndex),
];

/** Names that stand twice among columns and keys. */
function refuseTwice(at: Situation, { columns, constraints, indexes }: TableSpec, table: string): readonly Refusal[] {
  const twice = (names: readonly string[]): readonly string[] =>
    names.filter((name, i) => name !== '' && names.findIndex((it) => isSameMember(it, name)) < i);
  const keys = [...constraints.flatMap((it) => (it.kind === 'unique' ? it.name : [])), ...indexes.map(({ name }) => name)];
  const primaries = constraints.filter(({ kind }) => kind === 'primary-key').length;
  const checks = constraints.flatMap((it) => (it.kind === 'check' && it.named && knowsChecks({ at }) ? it.name : []));
  return [
    ...twice(columns.map(({ name }) => name)).map((name) => refuse('duplicate-column', `column ${quote(name)} is stated twice`, 1060)),
    ...twice(keys).map((name) => nameTaken(`key ${quote(name)} is stated twice`, 1061)),
    ...twice(checks).map((name) => nameTaken(`check ${quote(name)} is stated twice`, errorOf(at, 3822, 1826))),
    ...(primaries > 1 ? [refuse('multiple-primary-keys', `table ${quote(table)} states two primary keys`, 1068)] : []),
  ];
}

/** Checks, generated columns and the partitioning name columns of the table. */
function refuseUnknownColumns(at: Situation, spec: TableSpec): readonly Refusal[] {
  if (spec.like.length > 0 || spec.asQuery !== undefined) return [];
  const known = spec.columns.map(({ name }) => name);
  const lacks = (names: readonly string[]): readonly string[] => names.filter((name) => !includesMember(known, name));
  const checks = knowsChecks({ at }) ? spec.constraints.flatMap((it) => (it.kind === 'check' ? lacks(columnsOf(it.expression)) : [])) : [];
  const generated = spec.columns.flatMap((column) => (column.generated === undefined ? [] : lacks(columnsOf(column.generated.expression))));
  const parts = (spec.partitioning?.keys ?? []).flatMap(({ column, expression }) =>
    lacks(column === undefined ? (expression ? columnsOf(expression) : []) : [column]),
  );
  return [
    ...checks.map((name) => unknownColumn(`a check reads column ${quote(name)}, which the table does not have`, errorOf(at, 3820, 1054))),
    ...generated.map((name) => unknownColumn(`a generated column reads column ${quote(name)}, which the table does not have`, 1054)),
    ...parts.map((name) => unknownColumn(`the table is partitioned by column ${quote(name)}, which it does not have`, errorOf(at, 1054, 1054))),
  ];
}

const foreignKeysIn = (spec: TableSpec): readonly ForeignKey[] => spec.constraints.filter((it) => it.kind === 'foreign-key');

function refuseSpec(change: ChangeOf<'create-table'>, at: Situation): readonly Refusal[] {
  const { spec } = change;
  const name = relationAt(at.before, change.table).name;
  const isWhole = spec.like.length === 0 && spec.asQuery === undefined;
  const ground = { name: name.name, columns: spec.columns, options: spec.options, isWhole };
  const keys = keysOf(spec);
  const isPartitioned = spec.partitioning !== undefined;
  const by = (spec.partitioning?.keys ?? []).flatMap(({ column, expression }) => column ?? (expression ? columnsOf(expression) : []));
  return [
    ...refuseLongName('table', name.name),
    ...refuseUnknownLetters(at, `table ${quote(name)}`, spec.options['charset'], spec.options['collate']),
    ...spec.columns.flatMap((column) => refuseDefinition(at, column, spec)),
    ...refuseTwice(at, spec, name.name),
    ...refuseUnknownColumns(at, spec),
    ...refuseChecked(at, spec.columns, spec.constraints),
    ...keys.flatMap((key) => [...refuseKey(at, key, ground), ...refusePartitionKey(key, by)]),
    ...refuseAutoColumns(at, ground, [...keys.map((key) => key.parts.map(({ column }) => column ?? '')), ...spec.indexes.map(columnsIn)]),
    ...refuseRowSize(at, spec.columns, { name: name.name, options: spec.options }),
    ...foreignKeysIn(spec).flatMap((key) => [
      ...refuseTakenKeyName(at, key, name.schema),
      ...refuseForeignKey(at, key, { ...name, columns: spec.columns, options: spec.options, isWhole, isPartitioned }),
    ]),
  ];
}

/** MySQL locks the parents of its foreign keys, MariaDB does not; both lock what is copied. Source: manual, 10.11.4 Metadata Locking; tried on MariaDB 10.11. */
export function createTable(change: ChangeOf<'create-table'>, at: Situation): Effects {
  const { spec } = change;
  const found = relationAt(at.before, change.table);
  const standing = findTable(at.before, change.table);
  const source = sourceOf(at.target, 'create-table');
  const commitsImplicitly = spec.persistence !== 'temporary';
  if (change.ifNotExists && standing !== undefined && !at.conditional) return compose(source, { commitsImplicitly });
  const replaced: readonly Lock[] = change.orReplace && standing !== undefined ? [lockOn(standing, 'MDL EXCLUSIVE')] : [];
  const isTaken = !change.orReplace && !change.ifNotExists && spec.persistence !== 'temporary';
  return compose(source, {
    locks: [
      ...replaced,
      ...(isMariadb(at)
        ? []
        : newParentLocks(
            at,
            found,
            foreignKeysIn(spec).map(({ references }) => references),
          )),
      ...sourceLocks(at, spec.asQuery?.uses ?? []),
    ],
    losses: replaced.length > 0 ? [{ what: 'table', name: change.table.name }] : [],
    commitsImplicitly,
    refusals: [
      ...(isTaken ? refuseTakenRelation(at, change.table) : []),
      ...spec.like.flatMap(({ table }) => refuseMissingTable(at, table)),
      ...(spec.asQuery?.uses ?? []).flatMap(({ relation }) => refuseMissingTable(at, relation)),
      ...(at.conditional ? [] : refuseSpec(change, at)),
    ],
  });
}
