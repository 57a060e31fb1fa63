import type { Catalog } from '../../../model/catalog.ts';
import type { Table, View } from '../../../model/objects.ts';
import { spellName, spellString } from '../names.ts';
import { spellObject } from './spelling.ts';

const on = (what: string, comment: string | undefined): readonly string[] =>
  comment === undefined ? [] : [`COMMENT ON ${what} IS ${spellString(comment)}`];

function ofTable(table: Table): readonly string[] {
  const name = spellObject(table);
  return [
    ...on(`TABLE ${name}`, table.comment),
    ...table.columns.flatMap((column) => on(`COLUMN ${name}.${spellName(column.name)}`, column.comment)),
    ...table.constraints.flatMap((constraint) => on(`CONSTRAINT ${spellName(constraint.name)} ON ${name}`, constraint.comment)),
    ...table.triggers.flatMap((trigger) => on(`TRIGGER ${spellName(trigger.name)} ON ${name}`, trigger.comment)),
    ...ofIndexes(table),
  ];
}

const ofIndexes = ({ schema, indexes }: Table | View): readonly string[] =>
  indexes.flatMap(({ name, comment }) => on(`INDEX ${spellObject({ schema, name })}`, comment));

/** What people wrote about tables and their parts, views and types. */
export function renderComments(catalog: Catalog): readonly string[] {
  const ofRelations = [...catalog.relations.values()].flatMap((relation) => {
    if (relation.kind === 'table') return ofTable(relation);
    if (relation.kind === 'view') return on(`VIEW ${spellObject(relation)}`, relation.comment);
    if (relation.kind === 'materialized-view') return [...on(`MATERIALIZED VIEW ${spellObject(relation)}`, relation.comment), ...ofIndexes(relation)];
    return [];
  });
  return [
    ...ofRelations,
    ...[...catalog.types.values()].flatMap((type) => (type.kind === 'enum' ? on(`TYPE ${spellObject(type)}`, type.comment) : [])),
  ];
}
