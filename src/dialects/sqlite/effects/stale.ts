import type { Refusal } from '../../../model/effects.ts';
import { isSameName, type QualifiedName } from '../../../model/names.ts';
import type { Usage, View } from '../../../model/objects.ts';
import { findView, resolveName } from '../../../model/catalog.ts';
import { isFullyKnown, lacksRelation, quote, refuse, tableAt, triggersOf, viewsOf, type Situation } from './situation.ts';

const isUseOf = (at: Situation, { relation }: Usage, name: QualifiedName): boolean => isSameName(resolveName(at.before, relation), name);

/** Whether a list of uses names a relation. */
export const usesRelation = (at: Situation, uses: readonly Usage[], name: QualifiedName): boolean => uses.some((use) => isUseOf(at, use, name));

/** Whether a list of uses surely names a column of a relation. */
export function usesColumn(at: Situation, uses: readonly Usage[], name: QualifiedName, column: string): boolean {
  return uses.some((use) => isUseOf(at, use, name) && use.columns?.some((used) => used.toLowerCase() === column.toLowerCase()) === true);
}

/** The columns of a table or view, where all of them are known. */
function namesOf(at: Situation, name: Usage['relation']): readonly string[] | undefined {
  const table = tableAt(at, name);
  if (table !== undefined)
    return isFullyKnown(table) && table.options['module'] === undefined ? table.columns.map((column) => column.name) : undefined;
  return findView(at.before, name)?.columns?.map((column) => column.name);
}

/** What a list of uses names that is known not to stand. */
function missingIn(at: Situation, uses: readonly Usage[]): string | undefined {
  for (const { relation, columns = [] } of uses) {
    if (lacksRelation(at, relation)) return `there is no table ${quote(relation)}`;
    const known = new Set(namesOf(at, relation)?.map((column) => column.toLowerCase()));
    const missing = known.size === 0 ? undefined : columns.find((column) => column !== '*' && !known.has(column.toLowerCase()));
    if (missing !== undefined && !/^(rowid|oid|_rowid_)$/i.test(missing)) return `there is no column ${quote(missing)} in ${quote(relation)}`;
  }
  return undefined;
}

/** Whether a view reads itself, through other views too. */
function readsItself(at: Situation, view: View): boolean {
  const seen = new Set<string>();
  const queue = [...view.uses];
  for (let use = queue.pop(); use !== undefined; use = queue.pop()) {
    const found = findView(at.before, use.relation);
    if (found === undefined || seen.has(found.name)) continue;
    if (isSameName(found, view)) return true;
    seen.add(found.name);
    queue.push(...found.uses);
  }
  return false;
}

/**
 * RENAME and DROP COLUMN read every view and trigger of the database anew, and stop at one that does not work, whatever it is about.
 * Source: tried on SQLite 3.40 and 3.54; `sqlite_rename_test` and `renameTestSchema` in src/alter.c.
 */
export function refuseStaleSchema(at: Situation): readonly Refusal[] {
  for (const view of viewsOf(at)) {
    const why = readsItself(at, view) ? 'it reads itself' : missingIn(at, view.uses);
    if (why !== undefined) return [stale('view', view.name, why)];
  }
  for (const { trigger } of triggersOf(at)) {
    const why = missingIn(at, trigger.body?.uses ?? []);
    if (why !== undefined) return [stale('trigger', trigger.name, why)];
  }
  return [];
}

const stale = (what: 'view' | 'trigger', name: string, why: string): Refusal =>
  refuse('others-depend', `SQLite reads every view and trigger anew and stops at the ${what} ${quote(name)}, which does not work: ${why}`);
