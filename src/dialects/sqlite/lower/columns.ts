import type { ColumnDefinition, DeferSubclause, Expr, ForeignKeyClause, NamedColumnConstraint, RefAct, ResolveType } from 'sqlite3-parser';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Constraint, ForeignKey, ReferentialAction } from '../../../model/constraints.ts';
import type { SourceSpan } from '../../../model/span.ts';
import type { Expression } from '../../../model/types.ts';
import { spellString } from '../names.ts';
import { readType } from '../types.ts';
import { spanOf, textOf, textsOf, type Context } from './context.ts';
import { readExpression } from './expressions.ts';

/** A column with the constraints that are written beside it. */
export interface ReadColumn {
  readonly column: ColumnSpec;
  readonly constraints: readonly Constraint[];
}

/** What every constraint of SQLite has in common. `name` is empty where none is written. */
export function constraintBase(name: string | undefined, span: SourceSpan) {
  return {
    name: name ?? '',
    named: name !== undefined,
    valid: true,
    enforced: true,
    deferrable: false,
    initiallyDeferred: false,
    origin: { kind: 'unknown' },
    span,
  } as const;
}

type Attributes = Record<string, string>;

/** `conflict-<constraint>`: what ON CONFLICT says. */
function noteConflict(attributes: Attributes, constraint: string, clause: ResolveType | undefined): void {
  if (clause !== undefined) attributes[`conflict-${constraint}`] = clause.toLowerCase();
}

export function readColumn(definition: ColumnDefinition, context: Context): ReadColumn {
  const name = definition.colName.text;
  const constraints: Constraint[] = [];
  const attributes: Attributes = {};
  let column: ColumnSpec = {
    name,
    type: readType(definition.colType, context),
    notNull: false,
    serial: false,
    span: spanOf(context, definition.colName),
  };
  definition.constraints.forEach((stated, at) => {
    column = { ...column, ...readProperty(stated, context) };
    const constraint = readConstraint(stated, name, deferral(definition.constraints[at + 1]), context);
    if (constraint !== undefined) constraints.push(constraint);
    noteAttributes(attributes, stated);
  });
  return { column: Object.keys(attributes).length === 0 ? column : { ...column, attributes }, constraints };
}

/** NOT NULL, DEFAULT, COLLATE and GENERATED are properties of the column. */
function readProperty({ constraint }: NamedColumnConstraint, context: Context): Partial<ColumnSpec> {
  switch (constraint.type) {
    case 'NotNullColumnConstraint':
      return constraint.nullable ? {} : { notNull: true };
    case 'DefaultColumnConstraint':
      return { default: readDefault(constraint.expr, context) };
    case 'CollateColumnConstraint':
      return { collation: { name: constraint.collationName.text.toLowerCase() } };
    case 'GeneratedColumnConstraint':
      return { generated: { expression: readExpression(constraint.expr, context), stored: constraint.typ?.name.toLowerCase() === 'stored' } };
    default:
      return {};
  }
}

/** A bare word after DEFAULT is a string. Source: the rule `ccons ::= DEFAULT scantok id` in src/parse.y. */
function readDefault(expr: Expr, context: Context): Expression {
  const isWord = expr.type === 'Id' && !/^(true|false)$/i.test(textOf(context, expr));
  if (!isWord) return readExpression(expr, context);
  return { text: spellString(expr.name), term: { kind: 'literal', type: 'string', value: expr.name } };
}

/** DEFERRABLE stands behind REFERENCES as a constraint of its own. */
const deferral = (next: NamedColumnConstraint | undefined): DeferSubclause | undefined =>
  next?.constraint.type === 'DeferColumnConstraint' ? next.constraint.clause : undefined;

function readConstraint(
  { name, constraint, span }: NamedColumnConstraint,
  column: string,
  deferred: DeferSubclause | undefined,
  context: Context,
): Constraint | undefined {
  const base = constraintBase(name?.text, spanOf(context, { span }));
  switch (constraint.type) {
    case 'PrimaryKeyColumnConstraint':
    case 'UniqueColumnConstraint': {
      const kind = constraint.type === 'PrimaryKeyColumnConstraint' ? 'primary-key' : 'unique';
      return { ...base, kind, columns: [column], include: [], nullsNotDistinct: false };
    }
    case 'CheckColumnConstraint':
      return { ...base, kind: 'check', expression: readExpression(constraint.expr, context), noInherit: false, column };
    case 'ForeignKeyColumnConstraint':
      return { ...readForeignKey(base, [column], constraint.clause, constraint.deferClause ?? deferred), column };
    default:
      return undefined;
  }
}

function noteAttributes(attributes: Attributes, { name, constraint }: NamedColumnConstraint): void {
  switch (constraint.type) {
    case 'PrimaryKeyColumnConstraint':
      if (constraint.autoIncrement) attributes['autoincrement'] = 'yes';
      if (constraint.order === 'Desc') attributes['primary-key-order'] = 'desc';
      return noteConflict(attributes, 'primary-key', constraint.conflictClause);
    case 'UniqueColumnConstraint':
      return noteConflict(attributes, 'unique', constraint.conflictClause);
    case 'NotNullColumnConstraint':
      if (name !== undefined && !constraint.nullable) attributes['not-null-name'] = name.text;
      return noteConflict(attributes, 'not-null', constraint.conflictClause);
    default:
  }
}

const actions: Readonly<Record<RefAct, ReferentialAction>> = {
  SetNull: 'set-null',
  SetDefault: 'set-default',
  Cascade: 'cascade',
  Restrict: 'restrict',
  NoAction: 'no-action',
};

export function readForeignKey(
  base: ReturnType<typeof constraintBase>,
  columns: readonly string[],
  clause: ForeignKeyClause,
  deferred: DeferSubclause | undefined,
): ForeignKey {
  const action = (type: 'OnDeleteRefArg' | 'OnUpdateRefArg'): ReferentialAction => {
    const stated = clause.args.findLast((argument) => argument.type === type);
    return stated?.type === type ? actions[stated.action] : 'no-action';
  };
  return {
    ...base,
    kind: 'foreign-key',
    columns,
    references: { name: clause.tblName.text },
    referencedColumns: textsOf(clause.columns?.map(({ colName }) => colName)),
    onDelete: action('OnDeleteRefArg'),
    onUpdate: action('OnUpdateRefArg'),
    match: 'simple',
    deferrable: deferred?.deferrable ?? false,
    initiallyDeferred: deferred?.deferrable === true && deferred.initDeferred === 'InitiallyDeferred',
  };
}
