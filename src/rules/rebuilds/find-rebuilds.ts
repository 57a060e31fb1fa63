import { findTable, isPrivate } from '../../model/catalog.ts';
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
  /** The step that drops the old one, or leaves it under another name. */
  readonly drop: Step;
}

const known = new WeakMap<ChangeSet, readonly Rebuild[]>();

/** The rebuilds of tables that stood before the pull request, as far as old and new table are known. */
export function rebuildsOf(changeSet: ChangeSet): readonly Rebuild[] {
  const found = known.get(changeSet) ?? changeSet.files.flatMap(({ steps }) => gather(steps).flatMap(readRebuild));
  known.set(changeSet, found);
  return found;
}

/** The steps of each rebuild of a file. A table may be made anew more than once. */
function gather(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const { rebuild } = step.change;
    if (rebuild === undefined || rebuild.step === 'clear') continue;
    const key = JSON.stringify([rebuild.table, rebuild.replacement, rebuild.from]);
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()];
}

function readRebuild(steps: readonly Step[]): readonly Rebuild[] {
  const [first] = steps;
  const last = steps.at(-1);
  const rebuild = first?.change.rebuild;
  if (first === undefined || last === undefined || rebuild === undefined) return [];
  const old = findTable(first.before, rebuild.table);
  const made = findTable(last.after, rebuild.table);
  const create = steps.findLast(({ change }) => change.kind === 'create-table');
  const drop = steps.find(({ change }) => change.kind === 'drop-table') ?? steps.findLast(({ change }) => change.kind === 'rename-table');
  if (old?.knowledge !== 'full' || made?.knowledge !== 'full' || made === old || isPrivate(old)) return [];
  return create === undefined || drop === undefined ? [] : [{ name: showName(rebuild.table), old, made, steps, create, drop }];
}

/** Where a problem of a rebuild is shown. */
export function placeIn({ name }: Rebuild, step: Step, subject = name): ReturnType<typeof placeOf> {
  return { ...placeOf(step), subject, table: name };
}
