import type { Refusal } from '../../../model/effects.ts';
import { isSameName, type QualifiedName } from '../../../model/names.ts';
import type { Usage } from '../../../model/objects.ts';
import { resolveName } from '../../../model/catalog.ts';
import { hasColumn, isFullyKnown, lacksRelation, quote, refuse, tableAt, triggersOf, viewsOf, type Situation } from './situation.ts';

const isUseOf = (at: Situation, { relation }: Usage, name: QualifiedName): boolean => isSameName(resolveName(at.before, relation), name);

/** Whether a list of uses names a relation. */
export const usesRelation = (at: Situation, uses: readonly Usage[], name: QualifiedName): boolean => uses.some((use) => isUseOf(at, use, name));

/** Whether a list of uses surely names a column of a relation. */
export function usesColumn(at: Situation, uses: readonly Usage[], name: QualifiedName, column: string): boolean {
  return uses.some((use) => isUseOf(at, use, name) && use.columns?.some((used) => used.toLowerCase() === column.toLowerCase()) === true);
}

/** What a list of uses names that is known not to stand. */
function missingIn(at: Situation, uses: readonly Usage[]): string | undefined {
  for (const { relation, columns = [] } of uses) {
    if (lacksRelation(at, relation)) return `there is no table ${quote(relation)}`;
    const table = tableAt(at, relation);
    const missing = isFullyKnown(table) && table.options['module'] === undefined ? columns.find((column) => !hasColumn(table, column)) : undefined;
    if (missing !== undefined && !/^(rowid|oid|_rowid_)$/i.test(missing)) return `there is no column ${quote(missing)} in ${quote(relation)}`;
  }
  return undefined;
}

/**
 * RENAME and DROP COLUMN read every view and trigger of the database anew, and stop at one that does not work, whatever it is about.
 * Source: tried on SQLite 3.40 and 3.54; `sqlite_rename_test` and `renameTestSchema` in src/alter.c.
 */
export function refuseStaleSchema(at: Situation): readonly Refusal[] {
  for (const view of viewsOf(at)) {
    const why = missingIn(at, view.uses);
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
