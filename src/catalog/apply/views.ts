import { findTable, findView, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Usage, View } from '../../model/objects.ts';
import { resolveCall } from '../resolve-calls.ts';
import { isMissing, isNameTaken, nameForNew, resolveType, resolveUses } from '../resolve.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { dropObjects, keysOf, relationRef } from './drop.ts';
import { renameRelation } from './tables.ts';
import { resolveReferences } from './view-references.ts';

type OutputColumns = NonNullable<View['columns']>;

/** Output columns with each `*` and `alias.*` written out from what stands; undefined where one could not be told. */
function expandColumns(state: DatabaseState, columns: OutputColumns | undefined, uses: readonly Usage[]): OutputColumns | undefined {
  const expanded: OutputColumns[number][] = [];
  for (const column of columns ?? []) {
    if (column.name !== '*' && !column.name.endsWith('.*')) {
      expanded.push(typed(state, column, uses));
      continue;
    }
    const source = starSource(column.name, uses);
    const known = source && columnsOfRelation(state, source);
    if (known === undefined) return undefined;
    expanded.push(...known.map(({ name, type }) => ({ name, ...(type && { type }) })));
  }
  return columns === undefined ? undefined : expanded;
}

/** The one relation that a star stands for: the only one that is read, or the one of the star's name. */
function starSource(star: string, uses: readonly Usage[]): Usage['relation'] | undefined {
  if (star === '*') return uses.length === 1 ? uses[0]?.relation : undefined;
  const alias = star.slice(0, -2);
  const starred = uses.filter(({ columns }) => columns?.includes('*'));
  return (starred.find(({ relation }) => relation.name === alias) ?? (starred.length === 1 ? starred[0] : undefined))?.relation;
}

function columnsOfRelation(state: DatabaseState, name: Usage['relation']): OutputColumns | undefined {
  const table = findTable(state, name);
  if (table !== undefined) return table.knowledge === 'full' ? table.columns : undefined;
  return findView(state, name)?.columns;
}

/** A column's type where its query reads one relation only and passes the column on. */
function typed(state: DatabaseState, column: OutputColumns[number], uses: readonly Usage[]): OutputColumns[number] {
  if (column.type !== undefined) return { ...column, type: resolveType(state, column.type) };
  const [only] = uses;
  const source =
    only && uses.length === 1 && only.columns?.includes(column.name)
      ? columnsOfRelation(state, only.relation)?.find(({ name }) => name === column.name)
      : undefined;
  return source?.type === undefined ? column : { ...column, type: source.type };
}

function createView(state: DatabaseState, change: ChangeOf<'create-view'>, context: ApplyContext): Catalog {
  const { traits } = context;
  const name = nameForNew(state, change.view, change.temporary);
  if (name === undefined) return state.catalog;
  if (traits.dependencies === 'tracked' && change.spec.uses.some(({ relation }) => isMissing(state, relation))) return state.catalog;
  const standing = state.catalog.relations.get(keyOf(name));
  const view = viewOf(state, change, name, context);
  if (standing === undefined) return isNameTaken(state.catalog, name) ? state.catalog : writeRelation(state.catalog, undefined, view);
  const isReplaced = change.orReplace && change.conditional !== true && standing.kind === 'view' && !change.materialized;
  const mayReplace = traits.dependencies === 'by-name' || keepsColumns(standing?.kind === 'view' ? standing.columns : undefined, view.columns);
  if (!isReplaced || !mayReplace) return state.catalog;
  return replaceRelation<View>(state.catalog, standing, {
    ...view,
    origin: standing.origin,
    ...(standing.comment !== undefined && { comment: standing.comment }),
  });
}

function viewOf(state: DatabaseState, change: ChangeOf<'create-view'>, name: QualifiedName, { origin, traits }: ApplyContext): View {
  const columns = expandColumns(state, change.spec.columns, change.spec.uses);
  return {
    kind: change.materialized ? 'materialized-view' : 'view',
    ...name,
    ...(columns && { columns }),
    uses: resolveUses(state, change.spec.uses, traits.dependencies === 'by-name'),
    definition: change.spec.definition,
    ...(change.spec.mentions && { mentions: resolveReferences(state, change.spec.mentions) }),
    ...(change.spec.calls && { calls: change.spec.calls.map((call) => resolveCall(state, call)) }),
    populated: !change.materialized || change.withData,
    indexes: [],
    options: change.spec.options,
    origin,
  };
}

/** CREATE OR REPLACE VIEW may only add columns at the end. Source: manual, CREATE VIEW. */
function keepsColumns(before: OutputColumns | undefined, after: OutputColumns | undefined): boolean {
  return before === undefined || after === undefined || before.every(({ name }, at) => after[at]?.name === name);
}

export const viewAppliers: Appliers<'create-view' | 'drop-view' | 'rename-view' | 'refresh-view'> = {
  'create-view': (state, change, context) => createView(state, change, context),
  'drop-view'(state, change, { traits }) {
    const view = findView(state, change.view);
    const isMeant = view !== undefined && (view.kind === 'materialized-view') === change.materialized;
    if (!isMeant) return state.catalog;
    if (traits.dependencies === 'by-name') return writeRelation(state.catalog, view, undefined);
    return dropObjects(state, [relationRef(view)], change.cascade, keysOf(state, change.along));
  },
  'rename-view': (state, change, context) =>
    findView(state, change.view) === undefined ? state.catalog : renameRelation(state, change.view, { name: change.to }, context),
  'refresh-view'(state, change) {
    const view = findView(state, change.view);
    if (view?.kind !== 'materialized-view' || view.populated === change.withData) return state.catalog;
    return replaceRelation<View>(state.catalog, view, { ...view, populated: change.withData });
  },
};
