import type { DatabaseState } from '../model/catalog.ts';
import type { SchemaChange } from '../model/change.ts';
import type { Dialect } from '../model/dialect.ts';
import type { Target } from '../model/target.ts';

/** How deep calls within calls are followed, and how many changes one statement may come to. */
const limits = { depth: 5, changes: 2000 };

/**
 * Runs changes in turn, and after each what the routines do that it calls; a routine that calls itself is followed once. `run` hands back the state that it leaves.
 */
export function visitChanges(
  changes: readonly SchemaChange[],
  { dialect, target }: { readonly dialect: Dialect; readonly target: Target },
  run: (change: SchemaChange) => DatabaseState,
): void {
  let left = limits.changes;
  const visit = (change: SchemaChange, within: readonly string[]): void => {
    const after = run(change);
    const called = change.kind === 'read-rows' ? (change.invocations ?? []) : [];
    const fresh = called.filter(({ routine }) => !within.includes(routine.name));
    if (change.kind !== 'read-rows' || fresh.length === 0 || within.length >= limits.depth) return;
    for (const invocation of fresh) {
      for (const inner of dialect.follow?.({ ...change, invocations: [invocation] }, after, target) ?? []) {
        if (left-- > 0) visit(inner, [...within, invocation.routine.name]);
      }
    }
  };
  for (const change of changes) visit(change, []);
}
