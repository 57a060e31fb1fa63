import { findRoutines, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { keyOf, type ObjectName, type QualifiedName } from '../../model/names.ts';
import type { Routine, Table, View } from '../../model/objects.ts';
import { mapShared, mapTableExpressions, routinesNamedBy } from '../expressions.ts';
import { nameForNew, resolveSignature, resolveUses } from '../resolve.ts';
import { mapTerm, rewriteNames } from '../rewrite-term.ts';
import { replaceRelation } from '../write.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { dropObjects } from './drop.ts';
import { quoteOf } from './with-column.ts';

const isSame = (routine: Routine, signature: readonly string[]): boolean => routine.arguments.join(',') === signature.join(',');

const isProcedure = (kind: Routine['kind']): boolean => kind === 'procedure';

function setOverloads(catalog: Catalog, name: QualifiedName, overloads: readonly Routine[]): Catalog {
  const key = keyOf(name);
  return { ...catalog, routines: overloads.length === 0 ? catalog.routines.delete(key) : catalog.routines.set(key, overloads) };
}

function createRoutine(state: DatabaseState, change: ChangeOf<'create-routine'>, { origin, traits }: ApplyContext): Catalog {
  const name = nameForNew(state, change.routine);
  if (name === undefined) return state.catalog;
  const overloads = state.catalog.routines.get(keyOf(name)) ?? [];
  const signature = resolveSignature(state, change.spec.arguments);
  const standing = overloads.find((routine) =>
    traits.overloads ? isSame(routine, signature) : isProcedure(routine.kind) === isProcedure(change.routineKind),
  );
  if (standing && (!change.orReplace || change.conditional === true || standing.kind !== change.routineKind)) return state.catalog;
  if (traits.overloads && standing?.returns !== undefined && change.spec.returns !== undefined && standing.returns !== change.spec.returns)
    return state.catalog;
  const made: Routine = {
    ...change.spec,
    ...(change.spec.attributes && { attributes: withAttributes(change.spec.attributes) }),
    settings: withSettings(state, [], change.spec.settings),
    arguments: signature,
    kind: change.routineKind,
    ...name,
    uses: resolveUses(state, change.spec.uses),
    origin: standing?.origin ?? origin,
  };
  return setOverloads(state.catalog, name, standing ? overloads.map((routine) => (routine === standing ? made : routine)) : [...overloads, made]);
}

/** The overload that a statement means; a name alone means the only one. */
export function routineNamed(state: DatabaseState, name: ObjectName, signature: readonly string[] | undefined): Routine | undefined {
  if (signature === undefined) {
    const overloads = findRoutines(state, name);
    return overloads.length === 1 ? overloads[0] : undefined;
  }
  const resolved = resolveSignature(state, signature);
  const schemas = name.schema === undefined ? state.session.searchPath : [name.schema];
  const candidates = schemas.flatMap((schema) => state.catalog.routines.get(keyOf({ schema, name: name.name })) ?? []);
  return candidates.find((routine) => isSame(routine, resolved));
}

/** A routine under another name or in another schema; triggers and calls in expressions follow where they surely mean it. */
export function moveRoutine(catalog: Catalog, routine: Routine, to: QualifiedName, context: ApplyContext): Catalog {
  const overloads = catalog.routines.get(keyOf(routine)) ?? [];
  const taken = catalog.routines.get(keyOf(to)) ?? [];
  if (keyOf(routine) === keyOf(to) || taken.some((other) => isSame(other, routine.arguments))) return catalog;
  const left = setOverloads(
    catalog,
    routine,
    overloads.filter((other) => other !== routine),
  );
  const moved = setOverloads(left, to, [...taken, { ...routine, ...to }]);
  return followCalls(moved, routine, to, overloads.length === 1, quoteOf(context));
}

function followCalls(catalog: Catalog, from: Routine, to: QualifiedName, isOnly: boolean, quote: (name: string) => string): Catalog {
  const isMeant = (name: ObjectName): boolean => name.name === from.name && (name.schema ?? from.schema) === from.schema;
  const renamed = (name: ObjectName): ObjectName => (name.schema === undefined && from.schema === to.schema ? { name: to.name } : to);
  let written = catalog;
  for (const table of catalog.relations.values()) {
    if (isOnly && (table.kind === 'view' || table.kind === 'materialized-view')) written = followInView(written, table, isMeant, to);
    if (table.kind !== 'table' || !routinesNamedBy(table).has(from.name)) continue;
    const runs = from.arguments.length === 0;
    const triggers = mapShared(table.triggers, (trigger) =>
      runs && trigger.routine !== undefined && isMeant(trigger.routine) ? { ...trigger, routine: renamed(trigger.routine) } : trigger,
    );
    const expressed = isOnly ? renameCalls({ ...table, triggers }, isMeant, renamed, from, to, quote) : { ...table, triggers };
    written = replaceRelation(written, table, expressed);
  }
  return written;
}

function followInView(catalog: Catalog, view: View, isMeant: (name: ObjectName) => boolean, to: QualifiedName): Catalog {
  if (view.calls?.some(isMeant) !== true) return catalog;
  const moved = (name: ObjectName): ObjectName => (isMeant(name) ? to : name);
  const mentions = (view.mentions ?? []).map((mention) => (mention.kind === 'routine' ? { ...mention, routine: moved(mention.routine) } : mention));
  return replaceRelation<View>(catalog, view, { ...view, mentions, calls: view.calls.map(moved) });
}

function renameCalls(
  table: Table,
  isMeant: (name: ObjectName) => boolean,
  renamed: (name: ObjectName) => ObjectName,
  from: QualifiedName,
  to: QualifiedName,
  quote: (name: string) => string,
): Table {
  return mapTableExpressions(table, (expression) => {
    let touched = false;
    const term = mapTerm(expression.term, (part) => {
      if (part.kind !== 'call' || !isMeant(part.name)) return part;
      touched = true;
      return { ...part, name: renamed(part.name) };
    });
    if (!touched) return expression;
    return { term, text: rewriteNames(expression.text, (name, role) => (role === 'call' && name === from.name ? to.name : undefined), quote) };
  });
}

const nameOfSetting = (setting: string): string => setting.replace(/ from current$|=.*$/s, '');

/** What a setting is in the session; undefined where it was never set. */
function currentSetting({ session }: DatabaseState, name: string): string | undefined {
  return name === 'search_path' ? session.searchPath.join(', ') : session.settings[name];
}

/** The settings of a routine after what CREATE or ALTER FUNCTION states: a name alone takes its setting away, `all` every one. */
function withSettings(state: DatabaseState, standing: readonly string[], stated: readonly string[]): readonly string[] {
  return stated.reduce<readonly string[]>((settings, setting) => {
    const name = nameOfSetting(setting);
    const others = setting === 'all' ? [] : settings.filter((each) => nameOfSetting(each) !== name);
    if (setting.includes('=')) return [...others, setting];
    const current = setting === name ? undefined : currentSetting(state, name);
    return current === undefined ? others : [...others, `${name}=${current}`];
  }, standing);
}

const withAttributes = (stated: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(stated).filter(([, written]) => written !== ''));

export const routineAppliers: Appliers<'create-routine' | 'alter-routine' | 'drop-routine'> = {
  'create-routine': createRoutine,
  'alter-routine'(state, change, context) {
    const routine = routineNamed(state, change.routine, change.arguments);
    if (routine === undefined) return state.catalog;
    if (change.renameTo !== undefined) return moveRoutine(state.catalog, routine, { schema: routine.schema, name: change.renameTo }, context);
    const altered: Routine = {
      ...routine,
      ...(change.volatility && { volatility: change.volatility }),
      ...(change.securityDefiner !== undefined && { securityDefiner: change.securityDefiner }),
      ...(change.settings && { settings: withSettings(state, routine.settings, change.settings) }),
      ...(change.attributes && { attributes: withAttributes({ ...routine.attributes, ...change.attributes }) }),
    };
    const overloads = state.catalog.routines.get(keyOf(routine)) ?? [];
    return setOverloads(
      state.catalog,
      routine,
      overloads.map((each) => (each === routine ? altered : each)),
    );
  },
  'drop-routine'(state, change) {
    const routine = routineNamed(state, change.routine, change.arguments);
    if (routine === undefined) return state.catalog;
    return dropObjects(state, [{ kind: 'routine', key: keyOf(routine), arguments: routine.arguments }], change.cascade);
  },
};
