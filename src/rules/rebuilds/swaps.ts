import { partitionsOf, tablesOf } from '../../model/catalog.ts';
import { isSameName, keyOf, showName, type QualifiedName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import type { Rebuild } from './find-rebuilds.ts';

/**
 * PostgreSQL: the tables in use whose name another table with most of their columns has in the end, in whichever pull request that one was
 * made and filled. What belongs to a table there, and what refers to it, is bound to the table and not to its name.
 */
export const swapsOf = oncePerChangeSet(({ steps, before, after }: ChangeSet): readonly Rebuild[] => {
  if (!steps.some(({ change }) => change.kind === 'rename-table')) return [];
  return tablesOf(before.catalog).flatMap((old): readonly Rebuild[] => {
    const made = after.catalog.relations.get(keyOf(old));
    if (made === old || made?.kind !== 'table' || made.knowledge !== 'full' || old.knowledge !== 'full' || !isAlike(old, made)) return [];
    const { passed, now } = follow(steps, old);
    const arrival = steps.find(({ change, table }) => change.kind === 'rename-table' && change.to.name === old.name && table?.schema === old.schema);
    const [first] = passed;
    const drop = passed.at(-1);
    const create = arrival ?? first;
    if (drop === undefined || create === undefined || (now !== undefined && isSameName(now, old))) return [];
    if (first?.change.kind === 'drop-table' && arrival === undefined) return [];
    const parts = partitionsOf(after.catalog, made);
    if (now !== undefined && parts.length === 1 && parts.every((part) => isSameName(part, now))) return [];
    return [{ name: showName(old), table: old, steps: passed, create, drop, old, made }];
  });
});

/** The steps that rename or drop a table, and its name in the end. */
function follow(steps: readonly Step[], old: Table): { readonly passed: readonly Step[]; readonly now?: QualifiedName } {
  const passed: Step[] = [];
  let now: QualifiedName = old;
  for (const step of steps) {
    const { change, table } = step;
    if (table === undefined || !isSameName(table, now) || step.after.catalog.relations.has(keyOf(now))) continue;
    passed.push(step);
    if (change.kind !== 'rename-table') return { passed };
    now = { schema: now.schema, name: change.to.name };
  }
  return { passed, now };
}

const isAlike = (old: Table, made: Table): boolean =>
  old.columns.filter(({ name }) => made.columns.some((column) => column.name === name)).length * 2 >= old.columns.length;
