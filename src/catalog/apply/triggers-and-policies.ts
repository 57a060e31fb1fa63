import { findTable, findView, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeKind } from '../../model/change.ts';
import type { CatalogTraits } from '../../model/dialect.ts';
import { keyOf, type ObjectName } from '../../model/names.ts';
import type { RowPolicy, Table, Trigger, View } from '../../model/objects.ts';
import { resolveCall, resolveCalls } from '../resolve-calls.ts';
import { resolveUses, tableOrPlaceholder } from '../resolve.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import { changeTable } from './change-table.ts';
import { familyOf } from './inheritance.ts';
import { isPerRow } from './partitions.ts';
import { lacksColumn } from './with-constraint.ts';
import type { Appliers } from './context.ts';

function withTrigger(table: Table, trigger: Trigger, replaces: boolean, traits: CatalogTraits): Table {
  if (lacksColumn(table, trigger.columns, traits)) return table;
  const standing = table.triggers.find(({ name }) => name === trigger.name);
  if (standing === undefined) return { ...table, triggers: [...table.triggers, trigger] };
  return replaces
    ? { ...table, triggers: table.triggers.map((each) => (each === standing ? { ...trigger, origin: standing.origin } : each)) }
    : table;
}

/** The list with one element under another name; the same list where it is not there or the name is taken. */
function renamed<T extends { readonly name: string }>(list: readonly T[], from: string, to: string): readonly T[] {
  const isFree = list.some(({ name }) => name === from) && !list.some(({ name }) => name === to);
  return isFree ? list.map((each) => (each.name === from ? { ...each, name: to } : each)) : list;
}

function changePolicy(table: Table, name: string, edit: (policy: RowPolicy) => RowPolicy): Table {
  return { ...table, policies: table.policies.map((policy) => (policy.name === name ? edit(policy) : policy)) };
}

/** The expressions of a policy with their calls resolved. */
function resolvePolicy<P extends Pick<RowPolicy, 'using' | 'withCheck'>>(state: DatabaseState, policy: P): P {
  const { using, withCheck } = policy;
  return { ...policy, ...(using && { using: resolveCalls(state, using) }), ...(withCheck && { withCheck: resolveCalls(state, withCheck) }) };
}

/** Changes the triggers of a table and the partitions below it, where the same trigger came from it. */
function changeTriggers(state: DatabaseState, name: ObjectName, edit: (trigger: Trigger) => readonly Trigger[]): Catalog {
  const view = findView(state, name);
  if (view?.triggers !== undefined) return replaceRelation<View>(state.catalog, view, { ...view, triggers: view.triggers.flatMap(edit) });
  const table = findTable(state, name);
  if (table === undefined) return state.catalog;
  return familyOf(state.catalog, table).reduce((catalog, member) => {
    const isPart = member !== table;
    const triggers = member.triggers.flatMap((trigger) => (isPart && trigger.inherited !== true ? [trigger] : edit(trigger)));
    return triggers.length === member.triggers.length && triggers.every((trigger, at) => trigger === member.triggers[at])
      ? catalog
      : replaceRelation(catalog, member, { ...member, triggers });
  }, state.catalog);
}

function addToView(catalog: Catalog, view: View, trigger: Trigger, replaces: boolean): Catalog {
  const others = (view.triggers ?? []).filter(({ name }) => name !== trigger.name);
  if (!replaces && others.length < (view.triggers ?? []).length) return catalog;
  return replaceRelation<View>(catalog, view, { ...view, triggers: [...others, trigger] });
}

/** A row trigger of a partitioned table stands on each partition too. Source: manual, CREATE TRIGGER. */
function createTrigger(state: DatabaseState, name: ObjectName, trigger: Trigger, replaces: boolean, traits: CatalogTraits): Catalog {
  const view = findView(state, name);
  if (view !== undefined) return addToView(state.catalog, view, trigger, replaces);
  const table = tableOrPlaceholder(state, name);
  if (table === undefined) return state.catalog;
  const made = withTrigger(table, trigger, replaces, traits);
  if (made === table) return state.catalog;
  const catalog = writeRelation(state.catalog, state.catalog.relations.get(keyOf(table)), made);
  if (table.partitioning === undefined || !isPerRow(trigger)) return catalog;
  const parts = familyOf(catalog, made).slice(1);
  if (parts.some((part) => part.triggers.some((own) => own.name === trigger.name && own.inherited !== true))) return state.catalog;
  return parts.reduce((written, part) => replaceRelation(written, part, withTrigger(part, { ...trigger, inherited: true }, true, traits)), catalog);
}

type TriggerKind = Extract<
  ChangeKind,
  'create-trigger' | 'drop-trigger' | 'rename-trigger' | 'enable-trigger' | 'create-policy' | 'alter-policy' | 'drop-policy'
>;

export const triggerAppliers: Appliers<TriggerKind> = {
  'create-trigger'(state, change, { origin, traits }) {
    const { routine } = change.trigger;
    const trigger = { ...change.trigger, ...(routine && { routine: resolveCall(state, routine) }), origin };
    return createTrigger(state, change.table, trigger, change.orReplace && change.conditional !== true, traits);
  },
  'drop-trigger'(state, change) {
    const isInherited = findTable(state, change.table)?.triggers.some(({ name, inherited }) => name === change.trigger && inherited === true);
    if (isInherited === true) return state.catalog;
    return changeTriggers(state, change.table, (trigger) => (trigger.name === change.trigger ? [] : [trigger]));
  },
  'rename-trigger'(state, change) {
    const triggers = findTable(state, change.table)?.triggers ?? findView(state, change.table)?.triggers ?? [];
    if (renamed(triggers, change.trigger, change.to) === triggers) return state.catalog;
    return changeTriggers(state, change.table, (trigger) => [trigger.name === change.trigger ? { ...trigger, name: change.to } : trigger]);
  },
  'enable-trigger': (state, change) =>
    changeTriggers(state, change.table, (trigger) => {
      const isMeant = typeof change.which === 'string' || trigger.name === change.which.name;
      return [isMeant && trigger.enabled !== change.enabled ? { ...trigger, enabled: change.enabled } : trigger];
    }),
  'create-policy': (state, change, { origin }) =>
    changeTable(state, change.table, (table) =>
      table.policies.some(({ name }) => name === change.policy.name)
        ? table
        : {
            ...table,
            policies: [
              ...table.policies,
              { ...resolvePolicy(state, change.policy), ...(change.policy.uses && { uses: resolveUses(state, change.policy.uses) }), origin },
            ],
          },
    ),
  'alter-policy'(state, change) {
    const { roles, renameTo } = change;
    const { using, withCheck } = resolvePolicy(state, change);
    const uses = change.uses && resolveUses(state, change.uses);
    return changeTable(state, change.table, (table) => {
      if (renameTo !== undefined) return { ...table, policies: renamed(table.policies, change.policy, renameTo) };
      return changePolicy(table, change.policy, (policy) => ({
        ...policy,
        ...(using && { using }),
        ...(withCheck && { withCheck }),
        ...(roles && { roles }),
        ...(uses && { uses: using === undefined || withCheck === undefined ? [...(policy.uses ?? []), ...uses] : uses }),
      }));
    });
  },
  'drop-policy': (state, change) =>
    findTable(state, change.table) === undefined
      ? state.catalog
      : changeTable(state, change.table, (table) => {
          const policies = table.policies.filter(({ name }) => name !== change.policy);
          return policies.length === table.policies.length ? table : { ...table, policies };
        }),
};
