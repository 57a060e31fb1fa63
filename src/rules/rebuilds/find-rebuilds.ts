import { findTable, isPrivate } from '../../model/catalog.ts';
import type { TableRebuild } from '../../model/change.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { placeOf } from '../place-of.ts';

/** A table that the pull request makes anew, with its rows. */
export interface Rebuild {
  /** The table for people. */
  readonly name: string;
  /** As it was before the first step. */
  readonly old: Table;
  /** As it was after the last step. */
  readonly made: Table;
  readonly steps: readonly Step[];
  /** The step that makes the new table. */
  readonly create: Step;
  /** The step that drops the old one. */
  readonly drop: Step;
}

const known = new WeakMap<ChangeSet, readonly Rebuild[]>();

/** The rebuilds of tables that stood before the pull request, as far as old and new table are known. */
export function rebuildsOf(changeSet: ChangeSet): readonly Rebuild[] {
  const found = known.get(changeSet) ?? changeSet.files.flatMap(({ steps }) => gather(steps).flatMap(readRebuild));
  known.set(changeSet, found);
  return found;
}

const keyOf = ({ table, replacement }: TableRebuild): string => `${table.name}\0${replacement.name}`.toLowerCase();
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The steps of each rebuild of a file. A table may be made anew more than once. */
function gather(steps: readonly Step[]): readonly (readonly Step[])[] {
  const open = new Map<string, Step[]>();
  const done: (readonly Step[])[] = [];
  for (const step of steps) {
    const { rebuild } = step.change;
    if (rebuild === undefined || rebuild.step === 'clear') continue;
    const key = keyOf(rebuild);
    const group = [...(open.get(key) ?? []), step];
    open.set(key, group);
    if (!isLast(step, rebuild, group)) continue;
    done.push(group);
    open.delete(key);
  }
  return done;
}

function isLast({ change }: Step, { replacement }: TableRebuild, group: readonly Step[]): boolean {
  if (change.kind === 'rename-table') return group.some((step) => step.change.rebuild?.step === 'drop');
  return change.kind === 'drop-table' && isSame(change.table.name, replacement.name);
}

function readRebuild(steps: readonly Step[]): readonly Rebuild[] {
  const [first] = steps;
  const last = steps.at(-1);
  const rebuild = first?.change.rebuild;
  if (first === undefined || last === undefined || rebuild === undefined) return [];
  const old = findTable(first.before, rebuild.table);
  const made = findTable(last.after, rebuild.table);
  const create = steps.findLast(({ change }) => change.kind === 'create-table');
  const drop = steps.find(({ change }) => change.kind === 'drop-table');
  if (old?.knowledge !== 'full' || made?.knowledge !== 'full' || isPrivate(old) || create === undefined || drop === undefined) return [];
  return [{ name: showName(rebuild.table), old, made, steps, create, drop }];
}

/** Where a problem of a rebuild is shown. */
export function placeIn({ name }: Rebuild, step: Step, subject = name): ReturnType<typeof placeOf> {
  return { ...placeOf(step), subject, table: name };
}
