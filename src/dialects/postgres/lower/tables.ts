import type { ColumnDef, CreateStmt, TableLikeClause } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { TableSpec } from '../../../model/changes/tables.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { all, as, relationName } from '../tree.ts';
import { readColumn } from './columns.ts';
import { readConstraint } from './constraints.ts';
import type { Context, Lowerings } from './context.ts';
import { readExpression } from './expressions.ts';
import { readOptions } from './options.ts';
import { readBound, readPartitioning } from './partitions.ts';
import { persistenceOf } from './persistence.ts';
import { relationPlace, tokenAt } from './places.ts';

export const tableLowerings: Lowerings = {
  CreateStmt: (statement, context) => createTable(statement, false, context),
  CreateForeignTableStmt: ({ base }, context) => (base === undefined ? [] : createTable(base, true, context)),
};

/** What LIKE copies. Source: `TableLikeOption` in nodes/parsenodes.h. */
const likeOptions = ['comments', 'compression', 'constraints', 'defaults', 'generated', 'identity', 'indexes', 'statistics', 'storage'];

function createTable(statement: CreateStmt, foreign: boolean, context: Context): readonly SchemaChange[] {
  const table = relationName(statement.relation);
  const [parent] = statement.partbound === undefined ? [] : all(statement.inhRelations, 'RangeVar');
  const { columns, constraints, like, refined } = readElements(statement, context);
  const spec: TableSpec = {
    columns,
    constraints,
    indexes: [],
    persistence: persistenceOf(statement.relation),
    inherits: parent === undefined ? all(statement.inhRelations, 'RangeVar').map(relationName) : [],
    like,
    foreign,
    options: readOptions(statement.options),
    ...(statement.partspec !== undefined && { partitioning: readPartitioning(statement.partspec, context) }),
    ...(parent !== undefined && { partitionOf: { parent: relationName(parent), bound: readBound(statement.partbound, context) } }),
    ...(statement.tablespacename !== undefined && { tablespace: statement.tablespacename }),
  };
  const ifNotExists = statement.if_not_exists === true;
  const span = relationPlace(context, statement.relation);
  const change: SchemaChange = { kind: 'create-table', table, ifNotExists, orReplace: false, spec, span };
  return [change, ...refined.flatMap((def) => refineColumn(table, def, context))];
}

interface Elements {
  readonly columns: readonly ColumnSpec[];
  readonly constraints: readonly Constraint[];
  readonly like: TableSpec['like'];
  /** Columns without a type: a partition says more of a column that it has from its parent. */
  readonly refined: readonly ColumnDef[];
}

function readElements(statement: CreateStmt, context: Context): Elements {
  const columns: ColumnSpec[] = [];
  const constraints: Constraint[] = [];
  const like: TableSpec['like'][number][] = [];
  const refined: ColumnDef[] = [];
  for (const element of statement.tableElts ?? []) {
    const def = as(element, 'ColumnDef');
    const constraint = as(element, 'Constraint');
    const copied = as(element, 'TableLikeClause');
    if (def !== undefined) {
      const read = readColumn(def, true, context);
      if (def.typeName === undefined) refined.push(def);
      else columns.push(read.column);
      constraints.push(...read.constraints);
    } else if (constraint !== undefined) {
      const read = readConstraint(constraint, { newTable: true }, context);
      if (read !== undefined) constraints.push(read);
    } else if (copied !== undefined) like.push(readLike(copied, columns.length));
  }
  return { columns: requireNotNull(columns, constraints), constraints, like, refined };
}

/** Columns of a primary key, and those that a NOT NULL of the table names, are not null. */
function requireNotNull(columns: readonly ColumnSpec[], constraints: readonly Constraint[]): readonly ColumnSpec[] {
  const required = new Set(
    constraints.flatMap((item) => (item.kind === 'primary-key' ? item.columns : item.kind === 'not-null' ? [item.column] : [])),
  );
  return required.size === 0 ? columns : columns.map((column) => (required.has(column.name) ? { ...column, notNull: true } : column));
}

function readLike(clause: TableLikeClause, position: number): TableSpec['like'][number] {
  const including = likeOptions.filter((_, bit) => ((clause.options ?? 0) & (1 << bit)) !== 0);
  return { table: relationName(clause.relation), including, position };
}

function refineColumn(table: ReturnType<typeof relationName>, def: ColumnDef, context: Context): readonly SchemaChange[] {
  const span = tokenAt(context, def.location);
  const column = def.colname ?? '';
  return all(def.constraints, 'Constraint').flatMap((item): readonly SchemaChange[] => {
    if (item.contype === 'CONSTR_NOTNULL') return [{ kind: 'set-not-null', table, column, span }];
    if (item.contype !== 'CONSTR_DEFAULT') return [];
    return [{ kind: 'set-default', table, column, default: readExpression(item.raw_expr, context), span }];
  });
}
