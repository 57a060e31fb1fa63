import type { Expr, PragmaStmt, Stmt } from 'sqlite3-parser';
import type { SchemaChange } from '../../../model/change.ts';
import { objectName } from '../names.ts';
import { ownPlace, textOf, type Context } from './context.ts';

/** Pragmas that only answer, whatever is handed to them. Source: manual, PRAGMA Statements. */
const asking = new Set(
  (
    'collation_list compile_options data_version database_list foreign_key_check foreign_key_list freelist_count function_list index_info index_list ' +
    'index_xinfo integrity_check module_list page_count pragma_list quick_check stats table_info table_list table_xinfo'
  ).split(' '),
);

/** PRAGMA: a setting of the session, under `pragma <name>`; one that asks reads what it is asked of. */
export function readPragma({ name, body }: PragmaStmt, context: Context): readonly SchemaChange[] {
  const pragma = name.objName.text.toLowerCase();
  const value = body === undefined ? undefined : valueOf(body.value, context);
  if (asking.has(pragma)) {
    const relation = value === undefined || /^\d+$/.test(value) ? undefined : { name: value };
    const known = relation !== undefined && /^(foreign_key_(check|list)|table_x?info|index_list)$/.test(pragma);
    return [{ kind: 'read-rows', uses: known ? [{ relation }] : [], calls: [{ name: pragma }], forUpdate: false, span: context.whole }];
  }
  if (value === undefined) return [{ kind: 'read-rows', uses: [], calls: [{ name: pragma }], forUpdate: false, span: context.whole }];
  return [{ kind: 'set-session', name: `pragma ${pragma}`, value: switchValue(value), local: false, global: false, span: ownPlace(context, name) }];
}

function valueOf(expr: Expr, context: Context): string {
  switch (expr.type) {
    case 'Id':
      return expr.name;
    case 'NameExpr':
      return expr.name.text;
    case 'StringLiteral':
    case 'NumericLiteral':
      return expr.value;
    default:
      return textOf(context, expr);
  }
}

/** The words for on and off. Source: `sqlite3GetBoolean` in src/pragma.c. */
const switches: Readonly<Record<string, string>> = { on: 'on', yes: 'on', true: 'on', '1': 'on', off: 'off', no: 'off', false: 'off', '0': 'off' };
const switchValue = (value: string): string => switches[value.toLowerCase()] ?? value.toLowerCase();

/** Transactions, savepoints, databases and upkeep. */
export function readUpkeep(statement: Stmt, context: Context): readonly SchemaChange[] | undefined {
  const span = context.whole;
  switch (statement.type) {
    case 'BeginStmt':
      return [{ kind: 'transaction', verb: 'begin', ...(statement.tx && { isolation: statement.tx.toLowerCase() }), span }];
    case 'CommitStmt':
      return [{ kind: 'transaction', verb: 'commit', span }];
    case 'RollbackStmt':
      return statement.savepointName === undefined
        ? [{ kind: 'transaction', verb: 'rollback', span }]
        : [{ kind: 'transaction', verb: 'rollback-to', name: statement.savepointName.text.toLowerCase(), span }];
    case 'SavepointStmt':
      return [{ kind: 'transaction', verb: 'savepoint', name: statement.savepointName.text.toLowerCase(), span }];
    case 'ReleaseStmt':
      return [{ kind: 'transaction', verb: 'release', name: statement.savepointName.text.toLowerCase(), span }];
    case 'VacuumStmt':
      return statement.into === undefined ? [{ kind: 'rebuild-table', span }] : [{ kind: 'other', what: 'VACUUM INTO', span }];
    case 'ReindexStmt': {
      const name = statement.objName && objectName(statement.objName.objName.text, statement.objName.dbName?.text);
      return [{ kind: 'reindex', target: name === undefined ? 'database' : 'index', ...(name && { name }), online: false, span }];
    }
    case 'AnalyzeStmt': {
      const table = statement.objName && objectName(statement.objName.objName.text, statement.objName.dbName?.text);
      return [{ kind: 'analyze', tables: table === undefined ? [] : [table], span }];
    }
    case 'AttachStmt':
      return [
        {
          kind: 'create-schema',
          name: valueOf(statement.dbName, context).toLowerCase(),
          file: valueOf(statement.expr, context),
          ifNotExists: false,
          span,
        },
      ];
    case 'DetachStmt':
      return [{ kind: 'other', what: 'DETACH', span }];
    case 'ExplainStmt':
      return [{ kind: 'other', what: 'EXPLAIN', span }];
    default:
      return undefined;
  }
}
