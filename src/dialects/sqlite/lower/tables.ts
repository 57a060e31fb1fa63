import type { AlterTableStmt, CreateTableStmt, CreateVirtualTableStmt, NamedTableConstraint, Select, SortedColumn } from 'sqlite3-parser';
import type { ChangeOf, SchemaChange } from '../../../model/change.ts';
import type { TableSpec } from '../../../model/changes/tables.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { constraintBase, readColumn, readForeignKey } from './columns.ts';
import { nameOf, ownPlace, spanOf, textsOf, type Context } from './context.ts';
import { emptySpec } from './empty-spec.ts';
import { readExpression } from './expressions.ts';
import { outputColumns } from './output-columns.ts';
import { usesOf } from './queries.ts';
import { virtualTable } from './virtual-tables.ts';

/** Bits of a table's flags. Source: `TabFlags` of the parser. */
const flags = { withoutRowid: 128, strict: 65_536 } as const;

export function createTable(statement: CreateTableStmt, context: Context): readonly SchemaChange[] {
  const table = nameOf(statement.tblName);
  const persistence = statement.temporary || table.schema === 'pg_temp' ? 'temporary' : 'permanent';
  const made = (spec: TableSpec): readonly SchemaChange[] => [
    { kind: 'create-table', table, ifNotExists: statement.ifNotExists, orReplace: false, spec, span: ownPlace(context, statement.tblName) },
  ];
  if (statement.body.type === 'AsSelectCreateTableBody') {
    const { select } = statement.body;
    const uses = usesOf(select, context.text);
    const all = isWhole(select);
    const columns = all ? [{ name: '*' }] : outputColumns(select, context);
    const read = all ? uses.map(({ relation }) => ({ relation, columns: ['*'] })) : uses;
    return made({ ...emptySpec, persistence, asQuery: { uses: read, ...(columns && { columns }), withData: true } });
  }
  const { body } = statement;
  const columns = body.columns.map((definition) => readColumn(definition, context));
  const constraints = (body.constraints ?? []).flatMap((constraint) => readTableConstraint(constraint, context));
  const options = {
    ...((body.flags & flags.strict) !== 0 && { strict: 'yes' }),
    ...((body.flags & flags.withoutRowid) !== 0 && { 'without-rowid': 'yes' }),
  };
  const counted = (body.constraints ?? []).flatMap(({ constraint }) =>
    constraint.type === 'PrimaryKeyTableConstraint' && constraint.autoIncrement ? keyColumns(constraint.columns) : [],
  );
  return made({
    ...emptySpec,
    columns: columns.map(({ column }) =>
      counted.includes(column.name) ? { ...column, attributes: { ...column.attributes, autoincrement: 'yes' } } : column,
    ),
    constraints: [...columns.flatMap((column) => column.constraints), ...constraints],
    persistence,
    options,
  });
}

/** `SELECT * FROM t`: every column of one table, as they are now. */
function isWhole({ select, compounds }: Select): boolean {
  if (select.type !== 'SelectFrom' || compounds !== undefined || (select.from?.joins ?? []).length > 0) return false;
  return select.from?.select?.type === 'TableSelectTable' && select.columns.length === 1 && select.columns[0]?.type === 'StarResultColumn';
}

/** A column of a table constraint; SQLite takes only plain columns there. */
const keyColumns = (columns: readonly SortedColumn[]): readonly string[] =>
  columns.flatMap(({ expr }) => {
    const inner = expr.type === 'CollateExpr' ? expr.expr : expr;
    if (inner.type === 'Id') return [inner.name];
    if (inner.type === 'NameExpr') return [inner.name.text];
    return inner.type === 'StringLiteral' ? [inner.value] : [];
  });

function readTableConstraint({ name, constraint, span }: NamedTableConstraint, context: Context): readonly Constraint[] {
  const base = constraintBase(name?.text, spanOf(context, { span }));
  switch (constraint.type) {
    case 'PrimaryKeyTableConstraint':
      return [{ ...base, kind: 'primary-key', columns: keyColumns(constraint.columns), include: [], nullsNotDistinct: false }];
    case 'UniqueTableConstraint':
      return [{ ...base, kind: 'unique', columns: keyColumns(constraint.columns), include: [], nullsNotDistinct: false }];
    case 'CheckTableConstraint':
      return [{ ...base, kind: 'check', expression: readExpression(constraint.expr, context), noInherit: false }];
    case 'ForeignKeyTableConstraint':
      return [readForeignKey(base, textsOf(constraint.columns.map(({ colName }) => colName)), constraint.clause, constraint.deferClause)];
  }
}

export function createVirtualTable(statement: CreateVirtualTableStmt, context: Context): readonly SchemaChange[] {
  const table = nameOf(statement.tblName);
  const span = ownPlace(context, statement.tblName);
  return virtualTable(table, statement.moduleName.text, statement.args ?? [], span).map((made): ChangeOf<'create-table'> => ({
    kind: 'create-table',
    ...made,
    ifNotExists: statement.ifNotExists,
    orReplace: false,
    span,
  }));
}

export function alterTable(statement: AlterTableStmt, context: Context): readonly SchemaChange[] {
  const { body } = statement;
  const table = nameOf(statement.tblName);
  const own = ownPlace(context, statement.tblName);
  switch (body.type) {
    case 'RenameToAlterTableBody':
      return [{ kind: 'rename-table', table, to: { name: body.name.text }, ifExists: false, span: own }];
    case 'RenameColumnAlterTableBody':
      return [{ kind: 'rename-column', table, column: body.old.text, to: body.new.text, span: spanOf(context, body.old) }];
    case 'AddColumnAlterTableBody': {
      const { column, constraints } = readColumn(body.column, context);
      return [{ kind: 'add-column', table, column, constraints, ifNotExists: false, ifExists: false, span: column.span }];
    }
    case 'DropColumnAlterTableBody':
      return [{ kind: 'drop-column', table, column: body.column.text, ifExists: false, cascade: false, span: spanOf(context, body.column) }];
    case 'SetColumnNotNullAlterTableBody':
      return [{ kind: 'set-not-null', table, column: body.column.text, span: spanOf(context, body.column) }];
    case 'DropColumnNotNullAlterTableBody':
      return [{ kind: 'drop-not-null', table, column: body.column.text, span: spanOf(context, body.column) }];
    case 'AddConstraintAlterTableBody':
      return readTableConstraint(body.constraint, context).map((constraint) => ({ kind: 'add-constraint', table, constraint, span: own }));
    case 'DropConstraintAlterTableBody':
      return [{ kind: 'drop-constraint', table, constraint: body.name.text, ifExists: false, cascade: false, span: spanOf(context, body.name) }];
  }
}
