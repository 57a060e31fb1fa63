import { findView, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { View } from '../../model/objects.ts';
import { writeOutColumns, type OutputColumn } from '../../model/output-columns.ts';
import { resolveCall } from '../resolve-calls.ts';
import { isMissing, isNameTaken, nameForNew, resolveUses } from '../resolve.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { dropObjects, keysOf, relationRef } from './drop.ts';
import { renameRelation } from './tables.ts';
import { resolveReferences } from './view-references.ts';

/** Output columns with each star written out from what stands; undefined where one could not be told. */
function expandColumns(state: DatabaseState, { columns, uses }: ChangeOf<'create-view'>['spec']): readonly OutputColumn[] | undefined {
  const found = columns && writeOutColumns(state, columns, uses);
  return found?.every((column) => column !== undefined) === true ? found : undefined;
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
    ...(standing.triggers && { triggers: standing.triggers }),
    ...(standing.takes && { takes: standing.takes }),
    ...(standing.rights && { rights: standing.rights }),
    ...(standing.comment !== undefined && { comment: standing.comment }),
  });
}

function viewOf(state: DatabaseState, change: ChangeOf<'create-view'>, name: QualifiedName, { origin, traits }: ApplyContext): View {
  const columns = expandColumns(state, change.spec);
  return {
    kind: change.materialized ? 'materialized-view' : 'view',
    ...name,
    ...(columns && { columns }),
    uses: resolveUses(state, change.spec.uses, traits.dependencies === 'by-name'),
    definition: change.spec.definition,
    ...(change.spec.recursive && { recursive: change.spec.recursive }),
    ...(change.spec.readOnly !== undefined && { readOnly: change.spec.readOnly }),
    ...(change.spec.mentions && { mentions: resolveReferences(state, change.spec.mentions) }),
    ...(change.spec.calls && { calls: change.spec.calls.map((call) => resolveCall(state, call)) }),
    populated: !change.materialized || change.withData,
    indexes: [],
    options: change.spec.options,
    ...(change.spec.definer !== undefined && { definer: change.spec.definer }),
    origin,
  };
}

/** CREATE OR REPLACE VIEW may only add columns at the end. Source: manual, CREATE VIEW. */
function keepsColumns(before: View['columns'], after: View['columns']): boolean {
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
