import type { Catalog } from '../../../model/catalog.ts';
import { keyOf } from '../../../model/names.ts';
import type { Column, Sequence, Table } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { spellName } from '../names.ts';
import { renderBound, renderConstraint } from './parts.ts';
import { needsOfCalls, needsOfExpression, needsOfType, relationKey, type NameIndex, type SchemaItem } from './schema-items.ts';
import { renderSequenceOptions } from './schema-sequences.ts';
import { spellType } from './schema-spelling.ts';
import { spellObject, spellOptions, words } from './spelling.ts';

const operand = (text: string): string => (/^[\w.']+$|^[\w."]+\([^()]*\)$/.test(text) ? text : `(${text})`);

/** A constraint under the name that it has. */
export const named = (constraint: Constraint): string => renderConstraint({ ...constraint, named: true });

/** The sequence of an identity, where the column has one of its own. */
function renderIdentity(column: Column, sequence: Sequence | undefined): string | undefined {
  if (column.identity === undefined) return undefined;
  const options = sequence && words(`SEQUENCE NAME ${spellObject(sequence)}`, renderSequenceOptions(sequence.options));
  return words(`GENERATED ${column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`, options && `(${options})`);
}

function renderColumn(catalog: Catalog, table: Table, column: Column): string {
  const sequence = column.sequence && catalog.relations.get(keyOf(column.sequence));
  const notNull = table.constraints.find((each) => each.kind === 'not-null' && each.column === column.name);
  const isOfParent = table.partitionOf !== undefined && column.inherited;
  return words(
    spellName(column.name),
    spellType(column.type),
    column.collation && `COLLATE ${spellObject(column.collation)}`,
    column.default && `DEFAULT ${operand(column.default.text)}`,
    column.notNull && column.notNullValid && (notNull ? `CONSTRAINT ${spellName(notNull.name)} NOT NULL` : 'NOT NULL'),
    !isOfParent && renderIdentity(column, sequence?.kind === 'sequence' ? sequence : undefined),
    column.generated && `GENERATED ALWAYS AS (${column.generated.expression.text}) ${column.generated.stored ? 'STORED' : 'VIRTUAL'}`,
  );
}

const persistenceWords = { permanent: '', unlogged: 'UNLOGGED', temporary: 'TEMPORARY' } as const;

function renderPartitioning({ partitioning }: Table): string | undefined {
  if (partitioning === undefined) return undefined;
  const keys = partitioning.keys.map(({ column, expression }) => (column === undefined ? `(${expression?.text ?? ''})` : spellName(column)));
  return `PARTITION BY ${partitioning.strategy.toUpperCase()} (${keys.join(', ')})`;
}

/** Whether the table's columns stand in the order in which INHERITS gives them. */
function inheritsInOrder(catalog: Catalog, table: Table): boolean {
  const given = table.inherits.flatMap((parent) => {
    const found = catalog.relations.get(keyOf(parent));
    return found?.kind === 'table' ? found.columns.map(({ name }) => name) : [];
  });
  const order = [...new Set([...given, ...table.columns.map(({ name }) => name)])];
  return order.every((name, at) => table.columns[at]?.name === name);
}

/** Checks that stand in CREATE TABLE: there they are valid at once. */
const isInline = (constraint: Constraint): boolean => constraint.kind === 'check' && constraint.valid;

/** How a table is made, with its columns and checks; keys, indexes and foreign keys come when all tables stand. */
export function tableItem(catalog: Catalog, table: Table, names: NameIndex): SchemaItem {
  const inherits = table.inherits.length > 0 && inheritsInOrder(catalog, table);
  const columns = inherits ? table.columns.filter((column) => !column.inherited || column.local === true) : table.columns;
  const checks = table.constraints.filter(isInline).filter((check) => !inherits || check.inherited !== true || check.local === true);
  const elements = [...columns.map((column) => renderColumn(catalog, table, column)), ...checks.map(named)];
  const made = words(
    'CREATE',
    persistenceWords[table.persistence],
    `TABLE ${spellObject(table)} (${elements.length === 0 ? '' : `\n  ${elements.join(',\n  ')}\n`})`,
    inherits && `INHERITS (${table.inherits.map(spellObject).join(', ')})`,
    renderPartitioning(table),
    Object.keys(table.options).length > 0 && `WITH ${spellOptions(table.options)}`,
  );
  const attached = table.partitionOf && [
    `ALTER TABLE ONLY ${spellObject(table.partitionOf.parent)} ATTACH PARTITION ${spellObject(table)} ${renderBound(table.partitionOf.bound)}`,
  ];
  const inherited = inherits ? [] : table.inherits.map((parent) => `ALTER TABLE ${spellObject(table)} INHERIT ${spellObject(parent)}`);
  return {
    key: relationKey(table),
    statements: [made, ...inherited, ...laterColumns(catalog, table, inherits), ...(attached ?? [])],
    needs: needsOf(table, names),
  };
}

/** What differs from the parent in columns that INHERITS brings, and NOT NULL that is not valid yet. */
function laterColumns(catalog: Catalog, table: Table, inherits: boolean): readonly string[] {
  const parents = table.inherits.map((parent) => catalog.relations.get(keyOf(parent)));
  const isPreset = (name: string): boolean =>
    parents.some((parent) => parent?.kind === 'table' && parent.columns.some((column) => column.name === name && column.default !== undefined));
  return table.columns.flatMap((column) => {
    const name = spellName(column.name);
    const notNull = table.constraints.find((each) => each.kind === 'not-null' && each.column === column.name);
    const unproven = column.notNull && !column.notNullValid && notNull ? [`ALTER TABLE ${spellObject(table)} ADD ${named(notNull)}`] : [];
    const isBrought = inherits && column.inherited && column.local !== true;
    const fallback =
      isBrought && column.default ? [`ALTER TABLE ONLY ${spellObject(table)} ALTER COLUMN ${name} SET DEFAULT ${column.default.text}`] : [];
    const dropped =
      inherits && column.inherited && column.default === undefined && isPreset(column.name)
        ? [`ALTER TABLE ONLY ${spellObject(table)} ALTER COLUMN ${name} DROP DEFAULT`]
        : [];
    return [...unproven, ...fallback, ...dropped];
  });
}

function needsOf(table: Table, names: NameIndex): readonly string[] {
  const parents = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])];
  return [
    ...parents.map(relationKey),
    ...table.columns.flatMap((column) => [
      ...needsOfType(names, column.type),
      ...needsOfExpression(names, column.default),
      ...needsOfExpression(names, column.generated?.expression),
    ]),
    ...table.constraints.flatMap((constraint) => (constraint.kind === 'check' ? needsOfExpression(names, constraint.expression) : [])),
    ...(table.partitioning?.keys ?? []).flatMap(({ expression }) => needsOfExpression(names, expression)),
    ...needsOfCalls(
      names,
      table.triggers.flatMap(({ routine }) => routine ?? []),
    ),
  ];
}
