import { temporarySchema, type Catalog } from '../../../model/catalog.ts';
import type { TableSpec } from '../../../model/changes/tables.ts';
import type { Relation, Table, Trigger, View, ViewReference } from '../../../model/objects.ts';
import { spellName } from '../names.ts';
import { isBeside, renderColumn, renderConstraint, renderIndex, spellList, words } from './parts.ts';

const isView = (relation: Relation): relation is View => relation.kind === 'view';

/** CREATE TABLE of a table as it stands. */
function renderTable(table: Table): string {
  const { module, arguments: given } = table.options;
  if (module !== undefined) return `CREATE VIRTUAL TABLE ${spellName(table.name)} USING ${module}${given === undefined ? '' : `(${given})`}`;
  return `CREATE TABLE ${spellName(table.name)} ${renderTableBody(table)}`;
}

/** What stands behind the name of a table: its columns and constraints in parentheses, and its options. */
export function renderTableBody({ columns, constraints, options }: Pick<Table | TableSpec, 'columns' | 'constraints' | 'options'>): string {
  const elements = [
    ...columns.map((column) => renderColumn(column, constraints)),
    ...constraints.filter((constraint) => !columns.some((column) => isBeside(constraint, column))).map((constraint) => renderConstraint(constraint)),
  ];
  const stated = [options['strict'] === undefined ? '' : 'STRICT', options['without-rowid'] === undefined ? '' : 'WITHOUT ROWID'];
  return words(`(\n  ${elements.join(',\n  ')}\n)`, stated.filter(Boolean).join(', '));
}

/** New names of relations that a query names without an alias, by the old one. */
function renamedIn(mentions: readonly ViewReference[]): ReadonlyMap<string, string> {
  const relations = mentions.filter((mention) => mention.kind === 'relation');
  return new Map(relations.filter(({ aliased }) => !aliased).map(({ written, relation }) => [written.toLowerCase(), relation.name]));
}

/** The query of a view with everything that it names under the name that it has. */
function currentDefinition({ definition, mentions = [] }: View): string {
  const renamed = renamedIn(mentions);
  let text = '';
  let at = 0;
  for (const mention of mentions) {
    if (mention.start < at || (mention.kind !== 'relation' && mention.kind !== 'column')) continue;
    text += definition.slice(at, mention.start) + renderMention(mention, renamed);
    at = mention.end;
  }
  return text + definition.slice(at);
}

function renderMention(mention: Extract<ViewReference, { kind: 'relation' | 'column' }>, renamed: ReadonlyMap<string, string>): string {
  if (mention.kind === 'relation') return spellName(mention.relation.name);
  const { qualifier, column } = mention;
  if (qualifier === undefined) return spellName(column);
  return `${spellName(renamed.get(qualifier.toLowerCase()) ?? qualifier)}.${spellName(column)}`;
}

function renderView(view: View): string {
  const named = view.options['names-columns'] !== undefined && view.columns ? ` ${spellList(view.columns.map(({ name }) => name))}` : '';
  return `CREATE VIEW ${spellName(view.name)}${named} AS ${currentDefinition(view)}`;
}

export function renderTrigger(trigger: Trigger, table: { readonly name: string }): string {
  const event = trigger.events[0]?.toUpperCase() ?? 'INSERT';
  return words(
    `CREATE TRIGGER ${spellName(trigger.name)}`,
    trigger.timing.replace('-', ' ').toUpperCase(),
    trigger.updateOf === undefined ? event : `${event} OF ${trigger.updateOf.map(spellName).join(', ')}`,
    `ON ${spellName(table.name)}`,
    trigger.when && `WHEN ${trigger.when.text}`,
    `BEGIN ${trigger.body?.text ?? ''}; END`,
  );
}

/** The schema as statements that an empty database takes: a view or foreign key may name what does not stand yet. */
export function schemaStatements(catalog: Catalog): readonly string[] {
  const relations = [...catalog.relations.values()].filter(({ schema }) => schema !== temporarySchema);
  const tables = relations.filter((relation) => relation.kind === 'table').filter(({ options }) => options['shadow-of'] === undefined);
  const views = relations.filter(isView);
  return [
    ...tables.map(renderTable),
    ...tables.flatMap((table) =>
      table.indexes.filter(({ constraint }) => constraint === undefined).map((index) => renderIndex(index, { name: table.name })),
    ),
    ...views.map(renderView),
    ...[...tables, ...views].flatMap((owner) => (owner.triggers ?? []).map((trigger) => renderTrigger(trigger, owner))),
  ];
}

export const renderSchema = (catalog: Catalog): string =>
  schemaStatements(catalog)
    .map((statement) => `${statement};\n`)
    .join('');
