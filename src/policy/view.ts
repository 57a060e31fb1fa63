import type { ChangeKind, SchemaChange } from '../model/change.ts';
import { showName, type ObjectName } from '../model/names.ts';
import type { Index, IndexPart, Table } from '../model/objects.ts';
import type { Constraint } from '../model/constraints.ts';
import { columnsOf, type Expression, type SqlType } from '../model/types.ts';
import { changeFields, commonFields, type FieldType } from './change-fields.ts';

/** What a `when` expression sees: lists, maps, strings, whole numbers, booleans and null. */
export type Plain = null | string | boolean | bigint | number | readonly Plain[] | { readonly [key: string]: Plain };

type View = { readonly [key: string]: Plain };

/** The fields of the views, for checking expressions before they run. What can be null is `dyn`. */
export const viewFields = {
  Type: { name: 'string', text: 'string', modifiers: 'list', dimensions: 'dyn' },
  Column: {
    name: 'string',
    type: 'Type',
    notNull: 'bool',
    default: 'dyn',
    collation: 'dyn',
    identity: 'dyn',
    generated: 'dyn',
    serial: 'bool',
    comment: 'dyn',
    inherited: 'bool',
  },
  Constraint: {
    kind: 'string',
    name: 'string',
    named: 'bool',
    columns: 'list<string>',
    valid: 'bool',
    enforced: 'bool',
    deferrable: 'bool',
    initiallyDeferred: 'bool',
    references: 'dyn',
    referencedColumns: 'list<string>',
    onDelete: 'dyn',
    onUpdate: 'dyn',
    expression: 'dyn',
    usingIndex: 'dyn',
    comment: 'dyn',
  },
  Index: {
    name: 'string',
    method: 'string',
    columns: 'list<string>',
    expressions: 'list<string>',
    include: 'list<string>',
    unique: 'bool',
    predicate: 'dyn',
    valid: 'bool',
    constraint: 'dyn',
    comment: 'dyn',
  },
  Table: {
    schema: 'string',
    name: 'string',
    persistence: 'string',
    columns: 'list<Column>',
    constraints: 'list<Constraint>',
    indexes: 'list<Index>',
    primaryKey: 'list<string>',
    triggers: 'list<string>',
    policies: 'list<string>',
    rowSecurity: 'string',
    partitioned: 'bool',
    partitionOf: 'dyn',
    inherits: 'list<string>',
    foreign: 'bool',
    owner: 'dyn',
    comment: 'dyn',
    tablespace: 'dyn',
    known: 'bool',
    isNew: 'bool',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldType>>>>;

/** A column of a table, or as a statement writes it. */
interface ColumnLike {
  readonly name: string;
  readonly type: SqlType;
  readonly notNull: boolean;
  readonly default?: Expression;
  readonly collation?: ObjectName;
  readonly identity?: string;
  readonly generated?: { readonly expression: Expression; readonly stored: boolean };
  readonly serial?: boolean;
  readonly sequence?: ObjectName;
  readonly comment?: string;
  readonly inherited?: boolean;
}

const nameOf = (name: ObjectName | undefined): string | null => (name === undefined ? null : showName(name));
const textOf = (expression: Expression | undefined): string | null => expression?.text ?? null;

function viewType(type: SqlType): View {
  return { name: type.name, text: type.text, modifiers: type.modifiers.map(BigInt), dimensions: BigInt(type.dimensions) };
}

function viewColumn(column: ColumnLike): View {
  return {
    name: column.name,
    type: viewType(column.type),
    notNull: column.notNull,
    default: textOf(column.default),
    collation: nameOf(column.collation),
    identity: column.identity ?? null,
    generated: column.generated === undefined ? null : { expression: column.generated.expression.text, stored: column.generated.stored },
    serial: column.serial ?? (column.sequence !== undefined && column.identity === undefined),
    comment: column.comment ?? null,
    inherited: column.inherited ?? false,
  };
}

const columnNames = (parts: readonly IndexPart[]): readonly string[] => parts.flatMap(({ column }) => (column === undefined ? [] : [column]));

function columnsOfConstraint(constraint: Constraint): readonly string[] {
  switch (constraint.kind) {
    case 'check':
      return columnsOf(constraint.expression);
    case 'exclude':
      return columnNames(constraint.parts);
    case 'not-null':
      return [constraint.column];
    case 'primary-key':
    case 'unique':
    case 'foreign-key':
      return constraint.columns;
  }
}

function viewConstraint(constraint: Constraint): View {
  const foreign = constraint.kind === 'foreign-key' ? constraint : undefined;
  return {
    kind: constraint.kind,
    name: constraint.name,
    named: constraint.named,
    columns: columnsOfConstraint(constraint),
    valid: constraint.valid,
    enforced: constraint.enforced,
    deferrable: constraint.deferrable,
    initiallyDeferred: constraint.initiallyDeferred,
    references: nameOf(foreign?.references),
    referencedColumns: foreign?.referencedColumns ?? [],
    onDelete: foreign?.onDelete ?? null,
    onUpdate: foreign?.onUpdate ?? null,
    expression: constraint.kind === 'check' ? constraint.expression.text : null,
    usingIndex: 'usingIndex' in constraint ? (constraint.usingIndex ?? null) : null,
    comment: constraint.comment ?? null,
  };
}

function viewIndex(index: Index): View {
  return {
    name: index.name,
    method: index.method,
    columns: columnNames(index.parts),
    expressions: index.parts.flatMap(({ expression }) => (expression === undefined ? [] : [expression.text])),
    include: index.include,
    unique: index.unique,
    predicate: textOf(index.predicate),
    valid: index.valid,
    constraint: index.constraint ?? null,
    comment: index.comment ?? null,
  };
}

/** A table as an expression sees it. */
export function viewTable(table: Table): View {
  const key = table.constraints.find(({ kind }) => kind === 'primary-key');
  return {
    schema: table.schema,
    name: table.name,
    persistence: table.persistence,
    columns: table.columns.map(viewColumn),
    constraints: table.constraints.map(viewConstraint),
    indexes: table.indexes.map(viewIndex),
    primaryKey: key === undefined ? [] : columnsOfConstraint(key),
    triggers: table.triggers.map(({ name }) => name),
    policies: table.policies.map(({ name }) => name),
    rowSecurity: table.rowSecurity,
    partitioned: table.partitioning !== undefined,
    partitionOf: nameOf(table.partitionOf?.parent),
    inherits: table.inherits.map(showName),
    foreign: table.foreign,
    owner: table.owner ?? null,
    comment: table.comment ?? null,
    tablespace: table.tablespace ?? null,
    known: table.knowledge === 'full',
    isNew: table.origin.kind === 'change',
  };
}

/**
 * A change as an expression sees it; fields that only other kinds of the rule have are null. Left out is the statement
 * of MySQL that it is a clause of, which holds the change itself.
 */
export function viewChange(change: SchemaChange, kinds: readonly ChangeKind[]): View {
  const view: Record<string, Plain> = Object.fromEntries(
    Object.entries(commonFields).map(([field, type]) => [field, type === 'bool' ? false : null]),
  );
  for (const kind of kinds) for (const field of Object.keys(changeFields[kind])) view[field] = null;
  for (const [field, value] of Object.entries(change)) if (field !== 'span' && field !== 'alter') view[field] = viewValue(value);
  return view;
}

/** Names become strings, expressions their text; columns, constraints, indexes and types get their views. */
function viewValue(value: unknown): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (Array.isArray(value)) return value.map(viewValue);
  if (typeof value !== 'object') return null;
  if (isName(value)) return showName(value);
  if (isExpression(value)) return value.text;
  if (isType(value)) return viewType(value);
  if (isColumn(value)) return viewColumn(value);
  if (isConstraint(value)) return viewConstraint(value);
  if (isIndex(value)) return viewIndex(value);
  const entries = Object.entries(value).filter(([key]) => key !== 'span' && key !== 'origin');
  return Object.fromEntries(entries.map(([key, part]) => [key, viewValue(part)]));
}

const isName = (value: object): value is ObjectName => 'name' in value && Object.keys(value).every((key) => key === 'name' || key === 'schema');
const isExpression = (value: object): value is Expression => 'text' in value && 'term' in value;
const isType = (value: object): value is SqlType => 'modifiers' in value && 'dimensions' in value && 'text' in value;
const isColumn = (value: object): value is ColumnLike => 'type' in value && 'notNull' in value;
const isConstraint = (value: object): value is Constraint => 'kind' in value && 'enforced' in value;
const isIndex = (value: object): value is Index => 'method' in value && 'parts' in value && 'unique' in value;
