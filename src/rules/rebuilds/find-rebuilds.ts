import { findTable, isPrivate } from '../../model/catalog.ts';
import { showName, type ObjectName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { placeOf } from '../place-of.ts';

/** A table that the pull request makes anew, with its rows. */
export interface Remaking {
  /** The table for people. */
  readonly name: string;
  readonly table: ObjectName;
  readonly steps: readonly Step[];
  /** The step that makes the new table. */
  readonly create: Step;
  /** The step that drops the old one, or leaves it under another name. */
  readonly drop: Step;
}

/** One whose old and new table are known. */
export interface Rebuild extends Remaking {
  /** As it was before the first step. */
  readonly old: Table;
  /** As it was after the last step. */
  readonly made: Table;
}

/** The rebuilds of tables that stood before the pull request, as far as old and new table are known. */
export const rebuildsOf = oncePerChangeSet((changeSet): readonly Rebuild[] => remakingsOf(changeSet).flatMap(withTables));

/** The rebuilds of tables that the pull request did not make itself, known or not. */
export function remakingsOf({ files }: ChangeSet): readonly Remaking[] {
  return files.flatMap(({ steps }) => gather(steps).flatMap(readRemaking));
}

/** Whether rules that ask nothing of rebuilds do not see a step. MySQL's rules look at the new table by itself. */
export const isHidden = ({ change: { rebuild }, target }: Step): boolean =>
  rebuild !== undefined && (target.dialect === 'sqlite' || rebuild.step !== 'create');

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

function readRemaking(steps: readonly Step[]): readonly Remaking[] {
  const table = steps[0]?.change.rebuild?.table;
  const create = steps.findLast(({ change }) => change.kind === 'create-table');
  const drop = steps.find(({ change }) => change.kind === 'drop-table') ?? steps.findLast(({ change }) => change.kind === 'rename-table');
  if (table === undefined || create === undefined || drop === undefined || isPrivate(findTable(steps[0]?.before ?? drop.before, table))) return [];
  return [{ name: showName(table), table, steps, create, drop }];
}

function withTables(remaking: Remaking): readonly Rebuild[] {
  const { table, steps, create, drop } = remaking;
  const old = findTable((steps[0] ?? create).before, table);
  const made = findTable((steps.at(-1) ?? drop).after, table);
  return old?.knowledge === 'full' && made?.knowledge === 'full' && made !== old ? [{ ...remaking, old, made }] : [];
}

/** Where a problem of a rebuild is shown. */
export function placeIn({ name }: Remaking, step: Step, subject = name): ReturnType<typeof placeOf> {
  return { ...placeOf(step), subject, table: name };
}
