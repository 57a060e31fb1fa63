import { findIndexDropped, findRelation, viewsUsing, type DatabaseState } from '../model/catalog.ts';
import { tableOf, type ChangeKind } from '../model/change.ts';
import type { Step } from '../model/rule.ts';

/** Changes after which any query may fail, whatever tables it names. */
const everywhere: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'drop-schema',
  'rename-schema',
  'set-schema',
  'rename-enum-value',
  'create-enum',
  'drop-type',
  'drop-routine',
  'alter-routine',
]);

/** Which queries the steps of a pull request can be felt in: any, or those that name one of these relations, in small letters. */
export function touchedBy(steps: readonly Step[], ends: readonly DatabaseState[]): 'any' | ReadonlySet<string> {
  if (steps.some(({ change }) => everywhere.has(change.kind) || ('cascade' in change && change.cascade === true))) return 'any';
  const names = new Set<string>();
  for (const { change, table, view, before } of steps) {
    for (const name of [
      change.kind === 'drop-index' ? findIndexDropped(before, change)?.owner : undefined,
      tableOf(change),
      table,
      view,
      'to' in change && typeof change.to === 'object' && 'name' in change.to ? change.to : undefined,
    ]) {
      if (name !== undefined) addWithViews(name, names, ends);
    }
  }
  return names;
}

/** A relation and the views that read it, which may be called by other names. */
function addWithViews(
  { schema, name }: { readonly schema?: string; readonly name: string },
  names: Set<string>,
  ends: readonly DatabaseState[],
): void {
  if (names.has(name.toLowerCase())) return;
  names.add(name.toLowerCase());
  for (const state of ends) {
    const found = findRelation(state, { name, ...(schema !== undefined && { schema }) });
    if (found !== undefined) for (const view of viewsUsing(state.catalog, found)) addWithViews(view, names, ends);
  }
}

/** Whether a text names one of the relations. */
export function names(text: string, touched: 'any' | ReadonlySet<string>): boolean {
  if (touched === 'any') return true;
  const lower = text.toLowerCase();
  return [...touched].some((name) => lower.includes(name));
}
