import { findTable, findView, routinesBound, type Catalog } from '../../model/catalog.ts';
import { keyOf, type ObjectName, type QualifiedName } from '../../model/names.ts';
import type { Routine, Usage, View } from '../../model/objects.ts';
import { mapShared } from '../expressions.ts';
import { isMissing, resolveUses } from '../resolve.ts';
import { replaceRelation } from '../write.ts';
import { changeTable } from './change-table.ts';
import type { Appliers } from './context.ts';
import { dropObjects } from './drop.ts';

export const ruleAppliers: Appliers<'create-rule' | 'drop-rule'> = {
  'create-rule'(state, change, { origin }) {
    const view = findView(state, change.table);
    if (view !== undefined)
      return change.rule.instead
        ? replaceRelation<View>(state.catalog, view, { ...view, takes: [...(view.takes ?? []), change.rule.event] })
        : state.catalog;
    if (change.rule.uses.some(({ relation }) => isMissing(state, relation))) return state.catalog;
    return changeTable(state, change.table, (table) => {
      const standing = table.rules?.find(({ name }) => name === change.rule.name);
      if (standing !== undefined && !change.orReplace) return table;
      const rule = { ...change.rule, uses: resolveUses(state, change.rule.uses), origin: standing?.origin ?? origin };
      const others = (table.rules ?? []).filter((each) => each !== standing);
      return { ...table, rules: [...others, rule] };
    });
  },
  'drop-rule'(state, change) {
    const table = findTable(state, change.table);
    const isThere = table?.rules?.some(({ name }) => name === change.name) === true;
    return isThere ? dropObjects(state, [{ kind: 'rule', table: keyOf(table), name: change.name }], change.cascade) : state.catalog;
  },
};

type Change = (use: Usage) => Usage;

/** Lets the rules, policies and routines that are bound to a relation follow its new name, or that of a column. */
export function followInBound(catalog: Catalog, relation: QualifiedName, change: Change): Catalog {
  let written = catalog;
  for (const key of catalog.usedByViews.get(keyOf(relation)) ?? []) {
    const table = written.relations.get(key);
    if (table?.kind !== 'table') continue;
    const rules = table.rules && mapShared(table.rules, (rule) => withUses(rule, change));
    const policies = mapShared(table.policies, (policy) => withUses(policy, change));
    if (rules !== table.rules || policies !== table.policies)
      written = replaceRelation(written, table, { ...table, policies, ...(rules && { rules }) });
  }
  if (routinesBound(written).length === 0) return written;
  const routines = written.routines.map((overloads) =>
    mapShared(overloads, (routine: Routine) => (routine.atomic === true ? withUses(routine, change) : routine)),
  );
  return { ...written, routines };
}

function withUses<T extends { readonly uses?: readonly Usage[] }>(one: T, change: Change): T {
  if (one.uses === undefined) return one;
  const uses = mapShared(one.uses, change);
  return uses === one.uses ? one : { ...one, uses };
}

/** Whether a use is of the relation. */
export const isUseOf = ({ relation }: { readonly relation: ObjectName }, name: QualifiedName): boolean =>
  relation.name === name.name && relation.schema === name.schema;
