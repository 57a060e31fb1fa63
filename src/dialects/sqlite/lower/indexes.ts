import type { CreateIndexStmt, SortedColumn } from 'sqlite3-parser';
import type { SchemaChange } from '../../../model/change.ts';
import type { Index, IndexPart } from '../../../model/objects.ts';
import { objectName } from '../names.ts';
import { ownPlace, type Context } from './context.ts';
import { readExpression } from './expressions.ts';

export function createIndex(statement: CreateIndexStmt, context: Context): readonly SchemaChange[] {
  const { idxName } = statement;
  const index: Index = {
    name: idxName.objName.text,
    method: 'btree',
    parts: statement.columns.map((column) => readPart(column, context)),
    include: [],
    ...(statement.whereClause && { predicate: readExpression(statement.whereClause, context) }),
    unique: statement.unique,
    nullsNotDistinct: false,
    valid: true,
    visible: true,
    clustered: false,
    replicaIdentity: false,
    origin: { kind: 'unknown' },
  };
  const table = objectName(statement.tblName.text, idxName.dbName?.text);
  return [{ kind: 'create-index', table, index, online: false, ifNotExists: statement.ifNotExists, only: false, span: ownPlace(context, idxName) }];
}

/** NULLs come first in ascending order. Source: manual, SELECT, 4. The ORDER BY clause. */
function readPart({ expr, order }: SortedColumn, context: Context): IndexPart {
  const direction = order === 'Desc' ? 'desc' : 'asc';
  const collated = expr.type === 'CollateExpr' ? { collation: { name: expr.collation.toLowerCase() } } : {};
  const inner = expr.type === 'CollateExpr' ? expr.expr : expr;
  const ordered = { ...collated, order: direction, nulls: direction === 'asc' ? 'first' : 'last' } as const;
  const column =
    inner.type === 'Id' ? inner.name : inner.type === 'NameExpr' ? inner.name.text : inner.type === 'StringLiteral' ? inner.value : undefined;
  return column === undefined ? { expression: readExpression(inner, context), ...ordered } : { column, ...ordered };
}
