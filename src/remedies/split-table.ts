import type { SchemaChange } from '../model/change.ts';
import type { ColumnSpec } from '../model/changes/columns.ts';
import type { ObjectName } from '../model/names.ts';
import type { Column, Table } from '../model/objects.ts';
import type { ForeignKey, KeyConstraint } from '../model/constraints.ts';
import type { ProposedStep } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';
import type { DialectId } from '../model/target.ts';
import { columnsOf } from '../model/types.ts';
import { tableKeys } from '../theory/table-keys.ts';
import { rebuildSteps } from './rebuild-table.ts';
import { notValidThenValidate } from './validate-later.ts';

/** A table that takes some columns of another over, each combination of values once. */
interface Extract {
  readonly name: ObjectName;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Keys that it has beside: columns that determine the key in turn. */
  readonly otherKeys?: readonly (readonly string[])[];
}

/** A table in parts: new ones, each after those that it references, and the columns that go from the old one. */
export interface Split {
  readonly table: Table;
  readonly extracts: readonly Extract[];
  readonly dropped: readonly string[];
  readonly span: SourceSpan;
}

/** Types whose values cannot be told apart by DISTINCT. Tried on PostgreSQL 15: json and the geometric ones have no equality for it. */
const notComparable = new Set(['json', 'xml', 'point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle']);

/** Why the parts cannot be written as SQL that runs. */
export function faultOfSplit({ table, extracts, dropped }: Split, dialect: DialectId): string | undefined {
  for (const column of table.columns) {
    const { name, type } = column;
    if (!extracts.some(({ columns }) => columns.includes(name))) continue;
    if (dialect === 'postgres' && notComparable.has(type.name)) return `${name} is ${type.text}, which DISTINCT cannot compare`;
    const isKey = extracts.some(({ key }) => key.includes(name));
    const isLong = /^(?:tiny|medium|long)?(?:text|blob)$|^json$/.test(type.name);
    if (isKey && isLong && (dialect === 'mysql' || dialect === 'mariadb'))
      return `${name} is ${type.text}, of which only a beginning can be a key: give it a length`;
  }
  const worked = table.columns.find(
    ({ generated }) => generated !== undefined && columnsOf(generated.expression).some((column) => dropped.includes(column)),
  );
  if (worked !== undefined) return `${worked.name} is worked out from a column that would go`;
  const lost = tableKeys(table).find(({ columns }) => columns.some((column) => dropped.includes(column)));
  return lost === undefined
    ? undefined
    : `the key ${lost.name || lost.columns.join(', ')} would go with ${lost.columns.filter((column) => dropped.includes(column)).join(', ')}`;
}

/** Makes the new tables and fills them from the old one. The statements that fill may be run again. */
export function extractSteps({ table, extracts, dropped, span }: Split, dialect: DialectId): readonly ProposedStep[] {
  return extracts.flatMap((extract): readonly ProposedStep[] => {
    const { name, columns, key } = extract;
    const mayBeNull = key.filter((column) => table.columns.some((one) => one.name === column && !one.notNull));
    const values = mayBeNull.length === 0 ? [] : columns.filter((column) => dropped.includes(column) && !key.includes(column));
    const fill: SchemaChange = {
      kind: 'write-rows',
      verb: 'insert',
      table: name,
      where: 'some',
      bounds: [],
      limited: false,
      columns,
      literals: [],
      uses: [{ relation: table, columns }],
      fills: { from: nameOf(table), key, mayBeNull, values },
      span,
    };
    return [
      {
        title: `Make ${name.name} for what ${key.join(', ')} determines`,
        changes: [createTable(table, extract, extracts, span, dialect)],
        phase: 'expand',
        transaction: 'own',
      },
      {
        title: titleOfFill(table.name, key, mayBeNull, values),
        changes: [fill],
        phase: 'backfill',
        transaction: 'own',
      },
    ];
  });
}

function titleOfFill(table: string, key: readonly string[], mayBeNull: readonly string[], values: readonly string[]): string {
  const torn = `two rows with one ${key.join(', ')} and other values`;
  const lost = values.length === 0 ? '' : `, and a row with NULL in ${mayBeNull.join(' or ')} that has ${values.join(' or ')},`;
  return `Fill it from ${table}; ${torn}${lost} are refused and have to be mended first`;
}

const nameOf = ({ schema, name }: Table): ObjectName => (['', 'public', 'main'].includes(schema) ? { name } : { schema, name });

function createTable(table: Table, extract: Extract, extracts: readonly Extract[], span: SourceSpan, dialect: DialectId): SchemaChange {
  const { name, columns, key } = extract;
  const inside = new Set(columns);
  const taken = table.constraints.filter(
    (constraint) =>
      (constraint.kind === 'foreign-key' && constraint.columns.every((column) => inside.has(column))) ||
      (constraint.kind === 'check' && columnsOf(constraint.expression).every((column) => inside.has(column))),
  );
  const options = Object.entries(table.options).filter(([option]) => ['charset', 'collate', 'engine', 'strict'].includes(option));
  return {
    kind: 'create-table',
    table: name,
    ifNotExists: false,
    orReplace: false,
    spec: {
      columns: table.columns.filter((column) => inside.has(column.name)).map((column) => columnAlone(column, key, span)),
      constraints: [
        primaryKey(key),
        ...(extract.otherKeys ?? []).map((columns) => ({ ...primaryKey(columns), kind: 'unique' as const })),
        ...taken.map((constraint) => ({ ...constraint, name: '', named: false })),
        ...referencesOf(extract, extracts),
      ],
      indexes: [],
      persistence: table.persistence,
      inherits: [],
      like: [],
      foreign: false,
      // A number of the row would fill itself in where the key is NULL.
      options: { ...Object.fromEntries(options), ...(dialect === 'sqlite' && { 'without-rowid': 'yes' }) },
    },
    span,
  };
}

/** A column without what fills it by itself: its values are copied. */
function columnAlone({ name, type, collation, notNull, attributes = {} }: Column, key: readonly string[], span: SourceSpan): ColumnSpec {
  const kept = Object.entries(attributes).filter(([attribute]) => ['charset', 'binary', 'zerofill'].includes(attribute));
  return {
    name,
    type,
    notNull: notNull || key.includes(name),
    serial: false,
    span,
    ...(collation && { collation }),
    ...(kept.length > 0 && { attributes: Object.fromEntries(kept) }),
  };
}

const unsaid = {
  name: '',
  named: false,
  valid: true,
  enforced: true,
  deferrable: false,
  initiallyDeferred: false,
  origin: { kind: 'unknown' },
} as const;

const primaryKey = (columns: readonly string[]): KeyConstraint => ({ ...unsaid, kind: 'primary-key', columns, include: [], nullsNotDistinct: false });

const foreignKey = (columns: readonly string[], to: ObjectName): ForeignKey => ({
  ...unsaid,
  kind: 'foreign-key',
  columns,
  references: to,
  referencedColumns: columns,
  onDelete: 'no-action',
  onUpdate: 'no-action',
  match: 'simple',
});

function referencesOf({ name, columns }: Extract, extracts: readonly Extract[]): readonly ForeignKey[] {
  const earlier = extracts.slice(
    0,
    extracts.findIndex((other) => other.name === name),
  );
  return earlier.filter(({ key }) => key.every((column) => columns.includes(column))).map((other) => foreignKey(other.key, other.name));
}

/** The foreign keys of what is left of the table. */
function ownReferences({ table, extracts, dropped }: Split): readonly ForeignKey[] {
  const left = table.columns.map(({ name }) => name).filter((name) => !dropped.includes(name));
  return extracts
    .filter(({ key }) => key.every((column) => left.includes(column)))
    .map(({ key, name }) => {
      const usual = `${table.name}_${key.join('_')}_fkey`;
      const isTaken = table.constraints.some((constraint) => constraint.name === usual);
      return { ...foreignKey(key, name), name: isTaken ? `${table.name}_${name.name}_fkey` : usual, named: true };
    });
}

/** Holds the old table to the new ones, in the way of the engine. SQLite takes a foreign key only when a table is made anew. */
export function referenceSteps(split: Split, dialect: DialectId): readonly ProposedStep[] {
  const table = nameOf(split.table);
  return ownReferences(split).flatMap((constraint): readonly ProposedStep[] => {
    if (dialect === 'postgres') return notValidThenValidate(table, constraint, split.span);
    if (dialect === 'sqlite') return [];
    const add: SchemaChange = { kind: 'add-constraint', table, constraint, span: split.span };
    return [
      { title: `Hold ${split.table.name} to ${constraint.references.name} by a foreign key`, changes: [add], phase: 'validate', transaction: 'own' },
    ];
  });
}

/** Drops what the new tables hold. */
export function dropSteps(split: Split, dialect: DialectId): readonly ProposedStep[] {
  const { table, dropped, span } = split;
  if (dialect === 'sqlite') return rebuildSteps({ table, dropped, references: ownReferences(split), span });
  const holding =
    dialect === 'postgres'
      ? []
      : table.constraints.filter((constraint) => constraint.kind === 'foreign-key' && constraint.columns.some((column) => dropped.includes(column)));
  const changes = [
    ...holding.map((constraint): SchemaChange => ({
      kind: 'drop-constraint',
      table: nameOf(table),
      constraint: constraint.name,
      ifExists: false,
      cascade: false,
      span,
    })),
    ...dropped.map((column): SchemaChange => ({
      kind: 'drop-column',
      table: nameOf(table),
      column,
      ifExists: false,
      cascade: false,
      span,
    })),
  ];
  return changes.length === 0 ? [] : [{ title: `Drop ${dropped.join(', ')} from ${table.name}`, changes, phase: 'contract', transaction: 'own' }];
}
