import type { Stmt } from 'sqlite3-parser';
import type { SchemaChange } from '../../../model/change.ts';
import { nameOf, ownPlace, type Context } from './context.ts';
import { deleteRows, insertRows, selectRows, updateRows } from './data.ts';
import { createIndex } from './indexes.ts';
import { readPragma, readUpkeep } from './session.ts';
import { alterTable, createTable, createVirtualTable } from './tables.ts';
import { createTrigger, createView } from './views-and-triggers.ts';

/** What a statement does, in changes. */
export function lowerStatement(statement: Stmt, context: Context): readonly SchemaChange[] {
  switch (statement.type) {
    case 'CreateTableStmt':
      return createTable(statement, context);
    case 'CreateVirtualTableStmt':
      return createVirtualTable(statement, context);
    case 'AlterTableStmt':
      return alterTable(statement, context);
    case 'CreateIndexStmt':
      return createIndex(statement, context);
    case 'CreateViewStmt':
      return createView(statement, context);
    case 'CreateTriggerStmt':
      return createTrigger(statement, context);
    case 'DropTableStmt':
    case 'DropViewStmt':
    case 'DropIndexStmt':
    case 'DropTriggerStmt':
      return drop(statement, context);
    case 'InsertStmt':
      return insertRows(statement, context);
    case 'UpdateStmt':
      return updateRows(statement, context);
    case 'DeleteStmt':
      return deleteRows(statement, context);
    case 'SelectStmt':
      return selectRows(statement, context);
    case 'PragmaStmt':
      return readPragma(statement, context);
    default:
      return readUpkeep(statement, context) ?? [];
  }
}

type DropStatement = Extract<Stmt, { readonly type: 'DropTableStmt' | 'DropViewStmt' | 'DropIndexStmt' | 'DropTriggerStmt' }>;

function drop(statement: DropStatement, context: Context): readonly SchemaChange[] {
  const { ifExists } = statement;
  switch (statement.type) {
    case 'DropTableStmt':
      return [{ kind: 'drop-table', table: nameOf(statement.tblName), ifExists, cascade: false, span: ownPlace(context, statement.tblName) }];
    case 'DropViewStmt': {
      const span = ownPlace(context, statement.viewName);
      return [{ kind: 'drop-view', view: nameOf(statement.viewName), materialized: false, ifExists, cascade: false, span }];
    }
    case 'DropIndexStmt': {
      const span = ownPlace(context, statement.idxName);
      return [{ kind: 'drop-index', index: nameOf(statement.idxName), online: false, ifExists, cascade: false, span }];
    }
    case 'DropTriggerStmt': {
      const { schema, name } = nameOf(statement.triggerName);
      const table = { ...(schema !== undefined && { schema }), name: '' };
      return [{ kind: 'drop-trigger', table, trigger: name, ifExists, cascade: false, span: ownPlace(context, statement.triggerName) }];
    }
  }
}
