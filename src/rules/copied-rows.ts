import { findRoutines, findTable, tablesOf, type DatabaseState } from '../model/catalog.ts';
import { isSameName, readRegclass } from '../model/names.ts';
import type { Routine, Table, Trigger } from '../model/objects.ts';
import type { ChangeSet, Step } from '../model/rule.ts';

/** A trigger whose function copies whole rows of its table into one that no longer has a place for each of their columns. */
export interface MisfitCopy {
  readonly step: Step;
  readonly owner: Table;
  readonly trigger: Trigger;
  readonly routine: Routine;
  readonly copy: Table;
}

/** The triggers that wrote whole rows, `INSERT INTO history VALUES (OLD.*, now())`, to their places before the pull request and do not after it. */
export function misfitCopies({ steps, before, after }: ChangeSet): readonly MisfitCopy[] {
  const altering = steps.filter(({ change }) => change.kind === 'add-column' || change.kind === 'drop-column');
  if (altering.length === 0) return [];
  return tablesOf(after.catalog).flatMap((owner) =>
    owner.triggers.flatMap((trigger): readonly MisfitCopy[] => {
      const [routine] = trigger.enabled && trigger.routine !== undefined ? findRoutines(after, trigger.routine) : [];
      const stood = findTable(before, owner);
      const written = routine && writtenTo(routine, owner, after);
      if (routine === undefined || written === undefined || stood === undefined) return [];
      const { copy, fit } = written;
      const step = altering.findLast(({ table }) => table !== undefined && [owner, copy].some((each) => isSameName(each, table)));
      const fitted = writtenTo(routine, stood, before)?.fit ?? 0;
      return step !== undefined && fit < fitted ? [{ step, owner, trigger, routine, copy }] : [];
    }),
  );
}

/** Where a function puts whole rows of a table without naming columns, and how well: 0 where it has too few columns, 2 where all names agree. */
function writtenTo({ body }: Routine, owner: Table, state: DatabaseState): { readonly copy: Table; readonly fit: number } | undefined {
  const statement = /\binsert\s+into\s+([\w.]+)\s+(?:values\s*\(|select\s)([^;]*)/i.exec(body.replaceAll(/\((new|old)\)/gi, '$1'));
  const into = readRegclass(statement?.[1] ?? '');
  const copy = into && findTable(state, into);
  const values =
    statement?.[2]
      ?.replaceAll(/\((?:[^()]|\([^()]*\))*\)/g, '')
      .split(')')[0]
      ?.split(',') ?? [];
  const isRow = (value: string): boolean => /^\s*(?:new|old)\.\*/i.test(value);
  if (copy === undefined || copy.knowledge === 'partial' || !values.some(isRow)) return undefined;
  const columns = values.flatMap((value) => (isRow(value) ? owner.columns.map(({ name }) => name) : [undefined]));
  const agrees = columns.every((name, at) => name === undefined || name === copy.columns[at]?.name);
  return { copy, fit: columns.length > copy.columns.length ? 0 : agrees ? 2 : 1 };
}
