import { partitionsOf, temporarySchema, type Catalog } from '../../../model/catalog.ts';
import { isSameName, keyOf, type QualifiedName } from '../../../model/names.ts';
import type { Relation, Sequence, Table, View } from '../../../model/objects.ts';
import { spellName } from '../names.ts';
import { renderComments } from './schema-comments.ts';
import { indexNames, inOrder, relationKey, type SchemaItem } from './schema-items.ts';
import {
  renderAttachments,
  renderForeignKeys,
  renderIndexes,
  renderKeys,
  renderMarks,
  renderPolicy,
  renderRule,
  renderTriggers,
  renderUnprovenChecks,
} from './schema-parts.ts';
import { routineItem } from './schema-routines.ts';
import { renderSequence } from './schema-sequences.ts';
import { tableItem } from './schema-tables.ts';
import { viewItem } from './schema-views.ts';
import { typeItem } from './schema-types.ts';
import { spellObject, words } from './spelling.ts';

/** A sequence of an identity is made with its column. */
function isOfIdentity(catalog: Catalog, sequence: Sequence): boolean {
  const owner = sequence.ownedBy && catalog.relations.get(`${sequence.ownedBy.table.schema}\0${sequence.ownedBy.table.name}`);
  return (
    owner?.kind === 'table' &&
    owner.columns.some((column) => column.identity !== undefined && column.sequence !== undefined && isSameName(column.sequence, sequence))
  );
}

function openingStatements(catalog: Catalog): readonly string[] {
  const schemas = [...catalog.schemas.keys()];
  const made = schemas.filter((name) => name !== 'public' && name !== temporarySchema).map((name) => `CREATE SCHEMA ${spellName(name)}`);
  const extensions = [...catalog.extensions.values()]
    .filter(({ name }) => name !== 'plpgsql')
    .map(({ name, schema }) => words(`CREATE EXTENSION ${spellName(name)}`, schema !== undefined && `SCHEMA ${spellName(schema)}`));
  const path = ['public', ...schemas.filter((name) => name !== 'public')].map(spellName).join(', ');
  return [
    'SET check_function_bodies = false',
    ...(catalog.schemas.has('public') ? [] : ['DROP SCHEMA public']),
    ...made,
    `SET search_path = ${path}`,
    ...extensions,
  ];
}

const isLasting = ({ schema }: { readonly schema: string }): boolean => schema !== temporarySchema;
const isView = (relation: Relation): relation is View => relation.kind === 'view' || relation.kind === 'materialized-view';
const keysOf = (table: QualifiedName): string => `keys\0${keyOf(table)}`;

/** The keys of a table stand before the views that may group by them, and after its partitions. */
function keysItem(catalog: Catalog, table: Table): SchemaItem {
  const parts = table.partitioning === undefined ? [] : partitionsOf(catalog, table).map(relationKey);
  return { key: keysOf(table), statements: renderKeys(table), needs: [relationKey(table), ...parts] };
}

/** Everything that may need one another: types, tables with their keys, routines and views. */
function objectItems(catalog: Catalog, tables: readonly Table[], views: readonly View[]): readonly SchemaItem[] {
  const names = indexNames(catalog);
  return [
    ...[...catalog.types.values()].map((type) => typeItem(type, names)),
    ...tables.map((table) => tableItem(catalog, table, names)),
    ...tables.map((table) => keysItem(catalog, table)),
    ...[...catalog.routines.values()].flat().map((routine) => routineItem(routine, names)),
    ...views.map((view) => viewItem(view, names, keysOf)),
  ];
}

/** The schema as statements that an empty server takes, in an order in which everything finds what it needs. */
export function schemaStatements(catalog: Catalog): readonly string[] {
  const relations = [...catalog.relations.values()].filter(isLasting);
  const views = relations.filter(isView);
  const tables = relations.filter((relation) => relation.kind === 'table').filter(({ foreign }) => !foreign);
  const own = relations.filter((relation) => relation.kind === 'sequence').filter((sequence) => !isOfIdentity(catalog, sequence));
  const owners = own.flatMap((sequence) =>
    sequence.ownedBy === undefined
      ? []
      : [`ALTER SEQUENCE ${spellObject(sequence)} OWNED BY ${spellObject(sequence.ownedBy.table)}.${spellName(sequence.ownedBy.column)}`],
  );
  return [
    ...openingStatements(catalog),
    ...own.map(renderSequence),
    ...inOrder(objectItems(catalog, tables, views)).flatMap((item) => item.statements),
    ...owners,
    ...tables.flatMap(renderUnprovenChecks),
    ...[...tables, ...views].flatMap(renderIndexes),
    ...tables.flatMap(renderAttachments),
    ...tables.flatMap(renderMarks),
    ...renderForeignKeys(catalog),
    ...[...tables, ...views].flatMap(renderTriggers),
    ...tables.flatMap((table) => table.policies.map((policy) => renderPolicy(table, policy))),
    ...tables.flatMap((table) => (table.rules ?? []).map((rule) => renderRule(table, rule))),
    ...renderComments(catalog),
  ];
}

/** The schema as one text; what cannot be made anew is told in a comment. */
export function renderSchema(catalog: Catalog): string {
  const foreign = [...catalog.relations.values()].filter((relation) => relation.kind === 'table' && relation.foreign);
  const left = foreign.map((table) => `-- ${spellObject(table)} is a foreign table; its server is not known here.\n`);
  return [...left, ...schemaStatements(catalog).map((statement) => `${statement};\n`)].join('');
}
