import { findTable, tablesOf, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import type { ObjectName } from '../../model/names.ts';
import type { Published } from '../../model/access.ts';
import type { Table } from '../../model/objects.ts';
import { replaceRelation } from '../write.ts';
import type { Appliers } from './context.ts';

export const publicationAppliers: Appliers<'publication'> = {
  publication(state, change) {
    const { verb, name, to } = change;
    const sending = withSent(state.catalog, change);
    if (to !== undefined) return editAll(sending, (published) => published.map((each) => (each.name === name ? { ...each, name: to } : each)));
    const emptied = verb === 'drop' || change.replaces === true ? editAll(sending, (published) => without(published, name)) : sending;
    return change.tables.reduce((catalog, table) => edit({ ...state, catalog }, change, table), emptied);
  },
};

/** Notes whether a publication sends new rows only. */
function withSent(catalog: Catalog, { verb, name, to = name, publish }: ChangeOf<'publication'>): Catalog {
  const { insertOnly = [] } = catalog;
  const was = insertOnly.includes(name);
  const isSaid = verb !== 'alter' || publish !== undefined;
  const is = isSaid ? publish !== undefined && !/\b(?:update|delete)\b/i.test(publish) : was;
  if (was === is && to === name) return catalog;
  return { ...catalog, insertOnly: [...insertOnly.filter((each) => each !== name), ...(is ? [to] : [])] };
}

const without = (published: readonly Published[], name: string): readonly Published[] => published.filter((each) => each.name !== name);

/** Changes what the publications have of every table that is in one. */
function editAll(catalog: Catalog, change: (published: readonly Published[]) => readonly Published[]): Catalog {
  return tablesOf(catalog).reduce(
    (written, table) =>
      table.published === undefined ? written : replaceRelation<Table>(written, table, { ...table, published: change(table.published) }),
    catalog,
  );
}

function edit(state: DatabaseState, { name, limits, removes }: ChangeOf<'publication'>, member: ObjectName): Catalog {
  const table = findTable(state, member);
  if (table === undefined) return state.catalog;
  const others = without(table.published ?? [], name);
  if (removes === true) return replaceRelation<Table>(state.catalog, table, { ...table, published: others });
  const limit = limits?.find(({ table: limited }) => limited.name === member.name && limited.schema === member.schema);
  const { columns, filter } = limit ?? {};
  const published: Published = { name, ...(columns && { columns }), ...(filter && { filter }) };
  return replaceRelation<Table>(state.catalog, table, { ...table, published: [...others, published] });
}
