import type { Catalog } from '../../../model/catalog.ts';
import { temporarySchema } from '../../../model/catalog.ts';
import { keyOf, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Index, Relation, Routine, Sequence, Table, Trigger, View } from '../../../model/objects.ts';
import { isTextual } from '../charsets.ts';
import { withAttributes, withCollation, withoutAttributes } from '../column-parts.ts';
import { spellName } from '../names.ts';
import { mariadbVisibility, mysqlVisibility } from '../render.ts';
import { spellString } from '../strings.ts';
import { renderColumn } from './columns.ts';
import { renderConstraint, renderKey, type Visibility } from './keys.ts';
import { spellObject, words } from './spelling.ts';
import { renderOptions, renderPartitioning, renderPeriods } from './tables.ts';

/** The options without the next number, which is a moment's and no schema's. */
const optionsOf = ({ options }: Table): Readonly<Record<string, string>> => pick(options, (name) => name !== 'auto_increment');

/** A column whose character set is its table's need not say so. */
function columnOf(table: Table, column: Table['columns'][number], constraints: Table['constraints']): string {
  const charset = column.attributes?.['charset'];
  const isTables =
    charset !== undefined && charset === table.options['charset'] && (column.collation?.name ?? '') === (table.options['collate'] ?? '');
  const check = constraints.find((each) => each.kind === 'check' && each.column === column.name);
  return words(
    renderColumn(isTables ? withCollation(withAttributes(column, withoutAttributes(column.attributes, 'charset')), undefined) : column),
    check?.kind === 'check' && `CHECK (${check.expression.text})`,
  );
}

/** A text column of which nothing is said has the database's character set, though the table may have been given another since. */
const keepsDatabases = ({ columns, options }: Table): boolean =>
  (options['charset'] ?? options['collate']) !== undefined &&
  columns.some(({ type, attributes, collation }) => isTextual(type) && attributes?.['charset'] === undefined && collation === undefined);

const charsetOptions = new Set(['charset', 'collate']);

const pick = (options: Readonly<Record<string, string>>, wanted: (name: string) => boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(options).filter(([name]) => wanted(name)));

/** A table, and the character set that it was given when its columns stood. */
function renderTable(table: Table, visibility: Visibility): readonly string[] {
  if (!keepsDatabases(table)) return [renderCreate(table, visibility)];
  const bare = { ...table, options: pick(table.options, (name) => !charsetOptions.has(name)) };
  return [
    renderCreate(bare, visibility),
    `ALTER TABLE ${spellObject(table)} ${renderOptions(pick(table.options, (name) => charsetOptions.has(name)))}`,
  ];
}

/** The key that an index stands behind says nothing more than the index. */
function renderCreate(table: Table, visibility: Visibility): string {
  const checks = table.constraints
    .filter((each) => each.kind === 'check' && each.column === undefined)
    .map((each) => renderConstraint({ ...each, named: true }));
  const elements = [
    ...table.columns.map((column) => columnOf(table, column, table.constraints)),
    ...table.indexes.map((index: Index) => renderKey(index, visibility)),
    ...checks,
    ...renderPeriods(table.options),
  ];
  return words(
    `CREATE TABLE ${spellObject(table)} (\n  ${elements.filter((element) => element !== undefined).join(',\n  ')}\n)`,
    renderOptions(optionsOf(table)),
    table.comment !== undefined && `COMMENT=${spellString(table.comment)}`,
    table.partitioning && renderPartitioning(table.partitioning),
  );
}

/** Foreign keys come when all tables stand, in the order of their names, which the server counts on. */
const renderForeignKeys = (table: Table): readonly string[] =>
  table.constraints.flatMap((each) =>
    each.kind === 'foreign-key' ? [`ALTER TABLE ${spellObject(table)} ADD ${renderConstraint({ ...each, named: true }) ?? ''}`] : [],
  );

const renderTrigger = (table: QualifiedName, { name, timing, events, body }: Trigger): string =>
  `CREATE TRIGGER ${spellName(name)} ${timing.toUpperCase()} ${events.join(' OR ').toUpperCase()} ON ${spellObject(table)} FOR EACH ROW ${body?.text ?? ''}`;

const renderSequence = (sequence: Sequence): string =>
  words(
    `CREATE SEQUENCE ${spellObject(sequence)}`,
    ...Object.entries(sequence.options).map(([name, value]) => `${name.replaceAll('_', ' ').toUpperCase()} ${value}`),
  );

const renderRoutine = ({ kind, schema, name, signature, returns, attributes = {}, securityDefiner, body }: Routine): string =>
  words(
    `CREATE ${kind === 'procedure' ? 'PROCEDURE' : 'FUNCTION'} ${spellObject({ schema, name })}(${signature ?? ''})`,
    returns !== undefined && kind !== 'procedure' && `RETURNS ${returns}`,
    ...Object.values(attributes),
    !securityDefiner && 'SQL SECURITY INVOKER',
    body,
  );

/** Whether all that a view or foreign key names stands: neither engine holds them to it. */
const stands = (catalog: Catalog, { schema = '', name }: ObjectName): boolean => catalog.relations.has(keyOf({ schema, name }));
const isWhole = (catalog: Catalog, view: View): boolean => view.uses.every(({ relation }) => stands(catalog, relation));

/** Neither engine has a table without columns: it was named by statements, and nothing made it. */
const isMade = (relation: Relation): boolean => relation.kind !== 'table' || relation.columns.length > 0;
const onlyMade = (catalog: Catalog): Catalog => ({ ...catalog, relations: catalog.relations.filter(isMade) });

const hasLostParents = (catalog: Catalog, tables: readonly Table[]): boolean =>
  tables.some(({ constraints }) => constraints.some((each) => each.kind === 'foreign-key' && !stands(catalog, each.references)));

/** Views after those that they read. */
function viewsInOrder(views: readonly View[]): readonly View[] {
  const byKey = new Map(views.map((view) => [keyOf(view), view]));
  const placed = new Set<string>();
  const ordered: View[] = [];
  const place = (view: View): void => {
    if (placed.has(keyOf(view))) return;
    placed.add(keyOf(view));
    for (const { relation } of view.uses) {
      const needed = byKey.get(keyOf({ schema: relation.schema ?? view.schema, name: relation.name }));
      if (needed !== undefined) place(needed);
    }
    ordered.push(view);
  };
  for (const view of views) place(view);
  return ordered;
}

/** A statement that holds semicolons is sent with a delimiter of its own. */
const sent = (statement: string): string => (statement.includes(';') ? `DELIMITER ;;\n${statement};;\nDELIMITER ;\n` : `${statement};\n`);

/** The schema as statements that an empty database takes, in an order in which everything finds what it needs. */
export function schemaStatements(whole: Catalog, visibility: Visibility): readonly string[] {
  const catalog = onlyMade(whole);
  const relations = [...catalog.relations.values()].filter(({ schema }) => schema !== temporarySchema);
  const tables = relations.filter((relation) => relation.kind === 'table');
  const views = relations.filter((relation): relation is View => relation.kind === 'view').filter((view) => isWhole(catalog, view));
  const databases = [...catalog.schemas.keys()].filter((name) => name !== '' && name !== temporarySchema);
  return [
    ...(hasLostParents(catalog, tables) ? ['SET foreign_key_checks = 0'] : []),
    ...databases.map((name) => `CREATE DATABASE IF NOT EXISTS ${spellName(name)}`),
    ...relations.filter((relation) => relation.kind === 'sequence').map(renderSequence),
    ...tables.flatMap((table) => renderTable(table, visibility)),
    ...tables.flatMap(renderForeignKeys),
    ...[...catalog.routines.values()].flat().map(renderRoutine),
    ...viewsInOrder(views).map((view) => `CREATE VIEW ${spellObject(view)} AS ${view.definition}`),
    ...tables.flatMap((table) => table.triggers.map((trigger) => renderTrigger(table, trigger))),
  ];
}

/** What cannot be made anew is told in a comment. */
function render(whole: Catalog, visibility: Visibility): string {
  const unmade = [...whole.relations.values()].filter((relation) => !isMade(relation));
  const catalog = onlyMade(whole);
  const broken = [...catalog.relations.values()]
    .filter((relation): relation is View => relation.kind === 'view')
    .filter((view) => !isWhole(catalog, view));
  const told = [
    ...unmade.map((table) => `-- ${spellObject(table)} is named by a statement, and none makes it.\n`),
    ...broken.map((view) => `-- ${spellObject(view)} is a view of what does not stand.\n`),
  ];
  return [...told, ...schemaStatements(whole, visibility).map(sent)].join('');
}

/** The schema as one text for the client of MySQL. */
export const renderSchema = (catalog: Catalog): string => render(catalog, mysqlVisibility);

/** The same in MariaDB's words. */
export const renderMariadbSchema = (catalog: Catalog): string => render(catalog, mariadbVisibility);
