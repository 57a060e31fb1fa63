import { findRoutines, findTable, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeKind } from '../../model/change.ts';
import type { ObjectName } from '../../model/names.ts';
import type { RowPolicy, Table, Trigger } from '../../model/objects.ts';
import { changeTable } from './change-table.ts';
import { lacksColumn } from './with-constraint.ts';
import type { Appliers } from './context.ts';

/** The name of a routine with the schema in which it was found. */
function resolveRoutine(state: DatabaseState, name: ObjectName): ObjectName {
  const [found] = findRoutines(state, name);
  return found === undefined ? name : { schema: found.schema, name: found.name };
}

function withTrigger(table: Table, trigger: Trigger, replaces: boolean): Table {
  if (lacksColumn(table, trigger.columns)) return table;
  const standing = table.triggers.find(({ name }) => name === trigger.name);
  if (standing === undefined) return { ...table, triggers: [...table.triggers, trigger] };
  return replaces ? { ...table, triggers: table.triggers.map((each) => (each === standing ? { ...trigger, origin: standing.origin } : each)) } : table;
}

/** The list with one element under another name; the same list where it is not there or the name is taken. */
function renamed<T extends { readonly name: string }>(list: readonly T[], from: string, to: string): readonly T[] {
  const isFree = list.some(({ name }) => name === from) && !list.some(({ name }) => name === to);
  return isFree ? list.map((each) => (each.name === from ? { ...each, name: to } : each)) : list;
}

function changePolicy(table: Table, name: string, edit: (policy: RowPolicy) => RowPolicy): Table {
  return { ...table, policies: table.policies.map((policy) => (policy.name === name ? edit(policy) : policy)) };
}

type TriggerKind = Extract<
  ChangeKind,
  'create-trigger' | 'drop-trigger' | 'rename-trigger' | 'enable-trigger' | 'create-policy' | 'alter-policy' | 'drop-policy'
>;

export const triggerAppliers: Appliers<TriggerKind> = {
  'create-trigger'(state, change, { origin }) {
    const trigger = { ...change.trigger, routine: resolveRoutine(state, change.trigger.routine), origin };
    return changeTable(state, change.table, (table) => withTrigger(table, trigger, change.orReplace && change.conditional !== true));
  },
  'drop-trigger': (state, change) =>
    findTable(state, change.table) === undefined
      ? state.catalog
      : changeTable(state, change.table, (table) => {
          const triggers = table.triggers.filter(({ name }) => name !== change.trigger);
          return triggers.length === table.triggers.length ? table : { ...table, triggers };
        }),
  'rename-trigger': (state, change) => changeTable(state, change.table, (table) => ({ ...table, triggers: renamed(table.triggers, change.trigger, change.to) })),
  'enable-trigger': (state, change) =>
    changeTable(state, change.table, (table) => ({
      ...table,
      triggers: table.triggers.map((trigger) =>
        typeof change.which === 'string' || trigger.name === change.which.name ? { ...trigger, enabled: change.enabled } : trigger,
      ),
    })),
  'create-policy': (state, change, { origin }) =>
    changeTable(state, change.table, (table) =>
      table.policies.some(({ name }) => name === change.policy.name) ? table : { ...table, policies: [...table.policies, { ...change.policy, origin }] },
    ),
  'alter-policy'(state, change) {
    const { using, withCheck, roles, renameTo } = change;
    return changeTable(state, change.table, (table) => {
      if (renameTo !== undefined) return { ...table, policies: renamed(table.policies, change.policy, renameTo) };
      return changePolicy(table, change.policy, (policy) => ({ ...policy, ...(using && { using }), ...(withCheck && { withCheck }), ...(roles && { roles }) }));
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
