import { policyUsesColumn, publicationUsesColumn } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Lock, Refusal } from '../../../model/effects.ts';
import { isSameName, showName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { boundTo } from './bound-objects.ts';
import { merge, type Part } from './compose.ts';
import {
  constraintNamesColumn,
  dropViews,
  foreignKeysTo,
  generatedFrom,
  indexNamesColumn,
  referencedBy,
  referencedColumns,
  sequencesOf,
  triggerNamesColumn,
  viewsAbove,
  viewsUsingColumn,
} from './dependents.ts';
import { refuseMissingColumns, refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { columnsDrawing } from './sequences.ts';
import { alteredFamily, descendantsOf, lockFamily, lockOn, quote, refuse, type Situation } from './situation.ts';
import { stated } from './stated.ts';

/** What goes with a column of a table: indexes and constraints always, the rest only with CASCADE. */
function columnCollateral(at: Situation, table: Table, column: string): { readonly locks: readonly Lock[]; readonly gone: readonly Collateral[] } {
  const indexes = table.indexes.filter((index) => index.constraint === undefined && indexNamesColumn(index, column));
  const constraints = table.constraints.filter((constraint) => constraint.kind !== 'not-null' && constraintNamesColumn(constraint, column));
  const sequences = sequencesOf(at, table, column);
  const parents = constraints.flatMap((it) => (it.kind === 'foreign-key' ? [referencedBy(at, table, it).name] : []));
  return {
    locks: [
      ...parents.map((parent) => lockOn(parent, 'ACCESS EXCLUSIVE', 'parent')),
      ...table.indexes
        .filter((index) => indexNamesColumn(index, column))
        .map(({ name }) => lockOn({ schema: table.schema, name }, 'ACCESS EXCLUSIVE', 'index')),
      ...sequences.map((sequence) => lockOn(sequence, 'ACCESS EXCLUSIVE', 'dependent')),
    ],
    gone: [
      ...indexes.map(({ name }): Collateral => ({ what: 'index', name, table, how: 'dropped' })),
      ...constraints.map((it): Collateral => ({
        what: it.kind === 'foreign-key' ? 'foreign-key' : 'constraint',
        name: it.name,
        table,
        how: 'dropped',
      })),
      ...sequences.map((sequence): Collateral => ({ what: 'sequence', name: showName(sequence), how: 'dropped' })),
    ],
  };
}

/** What depends on a column and stops its drop, or goes with it under CASCADE. Source: manual, ALTER TABLE, DROP COLUMN. */
function columnDependents(at: Situation, table: Table, column: string, cascade: boolean): Part {
  const views = viewsUsingColumn(at, table, column);
  const bound = boundTo(at, table, column);
  const keys = foreignKeysTo(at, table).filter(
    ({ key, table: child }) => referencedColumns(key, table).includes(column) && !(isSameName(child, table) && key.columns.includes(column)),
  );
  const generated = generatedFrom(table, column);
  const policies = table.policies.filter((policy) => policyUsesColumn(table, policy, column));
  const triggers = table.triggers.filter((trigger) => triggerNamesColumn(trigger, column));
  const drawing = sequencesOf(at, table, column)
    .flatMap((sequence) => columnsDrawing(at, sequence))
    .filter((it) => it.column.name !== column || ![table, ...descendantsOf(at, table)].some((each) => isSameName(each, it.table)));
  const publications = (table.published ?? []).filter((published) => publicationUsesColumn(published, column));
  if (!cascade) {
    const stop = (code: Refusal['code'], by: string): Refusal =>
      refuse(code, `cannot drop column ${quote(column)} of table ${quote(table)}: ${by} depends on it`, '2BP01');
    return {
      refusals: [
        ...views.map((view) => stop('used-by-view', `view ${quote(view)}`)),
        ...bound.map(({ code, what }) => stop(code, what)),
        ...keys.map(({ key, table: child }) => stop('others-depend', `foreign key ${quote(key.name)} of ${quote(child)}`)),
        ...generated.map((name) => stop('used-by-generated-column', `generated column ${quote(name)}`)),
        ...policies.map(({ name }) => stop('used-by-policy', `policy ${quote(name)}`)),
        ...triggers.map(({ name }) => stop('used-by-trigger', `trigger ${quote(name)}`)),
        ...publications.map(({ name }) => stop('used-by-publication', `publication ${quote(name)}`)),
        ...drawing.map((it) => stop('others-depend', `the default of ${quote(it.column.name)} of ${quote(it.table)}`)),
      ],
    };
  }
  const above = [...views, ...viewsAbove(at, views)];
  return merge(dropViews(above), {
    locks: [...[...keys, ...drawing].map((it) => lockOn(it.table, 'ACCESS EXCLUSIVE', 'child')), ...bound.flatMap(({ locks }) => locks)],
    collateral: [
      ...drawing.map((it): Collateral => ({ what: 'default', name: it.column.name, table: it.table, how: 'dropped' })),
      ...bound.map(({ collateral }) => collateral),
      ...keys.map(({ key, table: child }): Collateral => ({ what: 'foreign-key', name: key.name, table: child, how: 'dropped' })),
      ...generated.map((name): Collateral => ({ what: 'column', name, table, how: 'dropped' })),
      ...policies.map(({ name }): Collateral => ({ what: 'policy', name, table, how: 'dropped' })),
      ...triggers.map(({ name }): Collateral => ({ what: 'trigger', name, table, how: 'dropped' })),
      ...publications.map(({ name }): Collateral => ({ what: 'publication', name, table, how: 'changed' })),
    ],
    losses: generated.map((name) => ({ what: 'column', name: `${showName(table)}.${name}` })),
  });
}

function refuseDropColumn(at: Situation, table: Table, column: string): readonly Refusal[] {
  const found = table.columns.find((it) => it.name === column);
  return [
    ...(table.partitioning?.keys.some((key) => key.column === column) === true
      ? [refuse('others-depend', `cannot drop column ${quote(column)}: it is part of the partition key of ${quote(table)}`, '42P16')]
      : []),
    ...(at.only && table.partitioning !== undefined && descendantsOf(at, table).length > 0
      ? [refuse('wrong-kind', `cannot drop column ${quote(column)} from ${quote(table)} alone: its partitions have it too`, '42P16')]
      : []),
    ...(found?.inherited === true ? [refuse('wrong-kind', `cannot drop inherited column ${quote(column)}`, '42P16')] : []),
  ];
}

export function dropColumn(change: ChangeOf<'drop-column'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const mode = modeOf('drop-column', at.target);
  const { table } = family;
  const stands = table === undefined || table.knowledge === 'partial' || table.columns.some((it) => it.name === change.column);
  const lock: Part = {
    locks: lockFamily(family, mode),
    refusals: [...refuseMissingRelation(at, change.table), ...(change.ifExists ? [] : refuseMissingColumns(at, table, [change.column]))],
  };
  if (!stands) return stated(at, 'drop-column', lock);
  const along = table === undefined ? undefined : columnCollateral(at, table, change.column);
  return stated(
    at,
    'drop-column',
    lock,
    along && { locks: along.locks, collateral: along.gone },
    table && columnDependents(at, table, change.column, change.cascade),
    {
      losses: [{ what: 'column', name: `${showName(change.table)}.${change.column}` }],
      refusals: table === undefined ? [] : refuseDropColumn(at, table, change.column),
    },
  );
}
