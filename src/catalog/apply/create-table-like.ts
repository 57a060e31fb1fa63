import { findTable, findView, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { TableSpec } from '../../model/changes/tables.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { chooseConstraintName } from '../choose-name.ts';
import { mayBeUntold } from '../resolve.ts';
import { replaceRelation } from '../write.ts';
import { within, type ApplyContext } from './context.ts';
import { withNewIndex } from './indexes.ts';
import { currentTable } from './partition-indexes.ts';
import { withConstraint } from './with-constraint.ts';
import { omit } from '../../model/omit.ts';

type Like = TableSpec['like'][number];

/** What `INCLUDING x` and `INCLUDING ALL` take over. Source: manual, CREATE TABLE, LIKE source_table. */
function includes({ including }: Like, what: string): boolean {
  return including.some((word) => word.toLowerCase() === what || word.toLowerCase() === 'all');
}

/**
 * A table that is made like another, whole but for its foreign keys and triggers; undefined where that one is not known.
 * Source: MySQL manual, 15.1.20.3 CREATE TABLE ... LIKE; names of CHECKs were tried on MariaDB 10.11.
 */
export function copyWhole(
  source: Table,
  name: QualifiedName,
  persistence: Table['persistence'],
  catalog: Catalog,
  { origin, traits }: ApplyContext,
): Table {
  const fresh = <T extends Part>(part: T): T => ({ ...part, origin });
  const copied: Table = {
    ...omit(source, 'owner', 'rowVersions'),
    ...name,
    persistence,
    columns: source.columns.map(fresh),
    constraints: source.constraints.filter(({ kind }) => kind !== 'foreign-key' && kind !== 'check').map(fresh),
    indexes: source.indexes.map((index) => fresh(omit(index, 'implicit'))),
    triggers: [],
    origin,
  };
  const checks = source.constraints.filter(({ kind }) => kind === 'check');
  return checks.reduce<Table>((table, check) => {
    const named = traits.like === 'whole' ? check.name : chooseConstraintName(catalog, traits, table, check);
    return { ...table, constraints: [...table.constraints, { ...fresh(check), name: named }] };
  }, copied);
}

type Part = { readonly origin: Column['origin'] };

/** The stated columns with those of LIKE at their places, and the CHECKs that are taken over; undefined where a source is missing. */
export function copyColumns(
  state: DatabaseState,
  spec: TableSpec,
  stated: readonly Column[],
  { origin }: ApplyContext,
): { readonly columns: readonly Column[]; readonly constraints: readonly Constraint[]; readonly isPartial: boolean } | undefined {
  if (spec.like.length === 0) return { columns: stated, constraints: [], isPartial: false };
  const constraints: Constraint[] = [];
  let columns: readonly Column[] = stated;
  let isPartial = false;
  for (const like of spec.like.toReversed()) {
    const table = findTable(state, like.table);
    const view = findView(state, like.table);
    if (table === undefined && view === undefined && !mayBeUntold(state, like.table)) return undefined;
    isPartial ||= table === undefined ? view?.columns === undefined : table.knowledge === 'partial';
    const copied =
      table?.columns.map((column) => copyColumn(column, like, origin)) ?? (view?.columns ?? []).flatMap((column) => viewColumn(column, origin));
    columns = columns.toSpliced(like.position, 0, ...copied);
    if (includes(like, 'constraints')) constraints.push(...copiedChecks(table, origin));
  }
  return { columns, constraints, isPartial };
}

function copyColumn(column: Column, like: Like, origin: Column['origin']): Column {
  const { name, type, collation, notNull, attributes } = column;
  return {
    name,
    type,
    ...(collation && { collation }),
    notNull,
    notNullValid: true,
    ...(column.default && includes(like, 'defaults') && { default: column.default }),
    ...(column.identity && includes(like, 'identity') && { identity: column.identity }),
    ...(column.generated && includes(like, 'generated') && { generated: column.generated }),
    ...(column.comment !== undefined && includes(like, 'comments') && { comment: column.comment }),
    ...(attributes && { attributes }),
    inherited: false,
    origin,
  };
}

function viewColumn({ name, type }: { readonly name: string; readonly type?: Column['type'] }, origin: Column['origin']): readonly Column[] {
  return type === undefined ? [] : [{ name, type, notNull: false, notNullValid: true, inherited: false, origin }];
}

function copiedChecks(table: Table | undefined, origin: Column['origin']): readonly Constraint[] {
  return (table?.constraints ?? []).flatMap((constraint): readonly Constraint[] => {
    if (constraint.kind !== 'check') return [];
    const rest = omit(constraint, 'inherited', 'local', 'span', 'comment');
    return [{ ...rest, named: true, valid: constraint.enforced, origin }];
  });
}

/** Makes the indexes and keys of `LIKE … INCLUDING INDEXES`, under names of the new table's own. */
export function copyIndexes(state: DatabaseState, made: Catalog, name: QualifiedName, spec: TableSpec, context: ApplyContext): Catalog {
  let catalog = made;
  for (const like of spec.like) {
    const source = findTable(state, like.table);
    const table = currentTable(catalog, name);
    if (source === undefined || table === undefined || keyOf(source) === keyOf(table) || !includes(like, 'indexes')) continue;
    const copied = source.indexes.reduce(
      (current, index) => copyIndex(within(state, catalog), current, source, index, includes(like, 'comments'), context),
      table,
    );
    catalog = replaceRelation(catalog, table, copied);
  }
  return catalog;
}

function copyIndex(
  state: DatabaseState,
  table: Table,
  source: Table,
  index: Table['indexes'][number],
  withComments: boolean,
  context: ApplyContext,
): Table {
  const behind = source.constraints.find(({ name }) => name === index.constraint);
  if (behind !== undefined) {
    const { comment } = behind;
    const copy = {
      ...omit(behind, 'span', 'comment', 'inherited', 'local'),
      name: '',
      named: false,
      ...(withComments && comment !== undefined && { comment }),
    };
    return withConstraint(state, table, copy, context)?.table ?? table;
  }
  const { comment } = index;
  const copy = {
    ...omit(index, 'comment', 'attachedTo', 'constraint'),
    name: '',
    clustered: false,
    replicaIdentity: false,
    ...(withComments && comment !== undefined && { comment }),
  };
  return withNewIndex(state.catalog, table, copy, context) ?? table;
}
