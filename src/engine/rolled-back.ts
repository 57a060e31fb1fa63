import type { OpenTransaction } from '../model/catalog.ts';
import type { Consequence } from '../model/finding.ts';
import type { ChangeSet, JudgedFile, Rule, Step } from '../model/rule.ts';

/** Where a ROLLBACK leads back to: the beginning of a transaction, or a savepoint of it. */
type Mark = OpenTransaction['atStart'] | OpenTransaction['savepoints'][number];

function markOf({ change, before: { transaction } }: Step): Mark | undefined {
  if (change.kind !== 'transaction' || change.conditional === true || transaction === undefined) return undefined;
  if (change.verb === 'rollback') return transaction.atStart;
  return change.verb === 'rollback-to' ? transaction.savepoints.findLast(({ name }) => name === change.name) : undefined;
}

/** The places that a statement stands after, within the transaction that is open. */
const marksBefore = ({ before: { transaction } }: Step): readonly Mark[] =>
  transaction === undefined ? [] : [transaction.atStart, ...transaction.savepoints];

/** Marks what a later ROLLBACK of the run takes back: it locked and worked while it ran, and nothing of it stays. */
export function markRolledBack(files: readonly JudgedFile[]): readonly JudgedFile[] {
  const undone = new Set(files.flatMap(({ steps }) => steps.flatMap((step) => markOf(step) ?? [])));
  if (undone.size === 0) return files;
  const mark = (step: Step): Step => {
    const isUndone = step.change.kind !== 'transaction' && marksBefore(step).some((place) => undone.has(place));
    return isUndone ? { ...step, rolledBack: true, effects: { ...step.effects, losses: [] } } : step;
  };
  return files.map((file) => withSteps(file, (steps) => steps.map(mark)));
}

function withSteps(file: JudgedFile, change: (steps: readonly Step[]) => readonly Step[]): JudgedFile {
  const statements = file.statements.map((statement) => ({ ...statement, steps: change(statement.steps) }));
  return { ...file, statements, steps: statements.flatMap(({ steps }) => steps) };
}

/** What comes of a statement while it runs, whether it is taken back or not. */
const atOnce: ReadonlySet<Consequence> = new Set(['blocks-traffic', 'fails-to-deploy']);

/** Whether a rule asks of what stays, and not of how a migration runs or is written. */
export const asksWhatStays = ({ consequence, family }: Rule): boolean => !atOnce.has(consequence) && family !== 'migration' && family !== 'policy';

/** The change set without what is rolled back. */
export function whatStays(changeSet: ChangeSet): ChangeSet {
  if (!changeSet.steps.some(({ rolledBack }) => rolledBack === true)) return changeSet;
  const files = changeSet.files.map((file) => withSteps(file, (steps) => steps.filter(({ rolledBack }) => rolledBack !== true)));
  return { ...changeSet, files, steps: files.flatMap(({ steps }) => steps) };
}
