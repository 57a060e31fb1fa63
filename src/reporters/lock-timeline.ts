import { keyOf, type QualifiedName } from '../model/names.ts';
import { blocksTraffic, type Blocks, type LockMode, type Work } from '../model/effects.ts';
import type { JudgedSource, TimelineRow } from '../model/report.ts';
import { blocksMeanwhile, strongestLocks } from './words.ts';

/** A relation that others have to wait for, from one statement on. */
export interface TimelineEntry {
  readonly file: string;
  readonly line: number;
  readonly statement: string;
  readonly relation: QualifiedName;
  readonly mode: LockMode;
  readonly blocks: Blocks;
  /** What grows with the relation while the lock is held. */
  readonly work: readonly Work[];
  /** The line of the last statement of the same transaction: a lock is held until it ends. */
  readonly heldUntil: number;
  /** The statement and the last one that runs under the lock, counted over the whole timeline. */
  readonly from: number;
  readonly to: number;
}

/** Whether no one else can be using the relation: the change itself made it, or it is temporary. */
function isOwn(source: JudgedSource, relation: QualifiedName): boolean {
  const found = source.after.relations.get(keyOf(relation)) ?? source.before.relations.get(keyOf(relation));
  if (found === undefined) return source.before.complete;
  if (found.kind === 'index') return isOwn(source, found.table);
  return found.origin.kind === 'change' || (found.kind === 'table' && found.persistence === 'temporary');
}

/** The rows of one statement. */
type Parts = readonly [TimelineRow, ...TimelineRow[]];

const lineOf = (parts: Parts): number => Math.min(...parts.map(({ line }) => line));

type Held = Pick<TimelineEntry, 'heldUntil' | 'from' | 'to'>;

/** The entries of one statement; its parts are run under the locks of all of them. */
function entriesOf(parts: Parts, source: JudgedSource, held: Held): readonly TimelineEntry[] {
  const [{ file, statement }] = parts;
  const line = lineOf(parts);
  const allWork = parts.flatMap(({ effects }) => effects.work);
  return strongestLocks(parts.flatMap(({ effects }) => effects.locks))
    .filter((lock) => blocksTraffic(lock.blocks) && lock.role !== 'index' && !isOwn(source, lock.relation))
    .map(({ relation, mode, blocks }) => {
      const work = allWork.filter((one) => keyOf(one.relation) === keyOf(relation));
      return { file, line, statement, relation, mode, blocks: blocksMeanwhile({ mode, blocks, relation }, allWork), work, ...held };
    });
}

/** Whether a statement does what takes longer the bigger a table is, to one that others use. */
export const isLongStatement = (parts: Parts, source: JudgedSource): boolean =>
  parts.some(({ effects }) => effects.work.some(({ relation }) => !isOwn(source, relation)));

/** The rows of each statement; they stand one after the other. */
export function statementsOf(timeline: readonly TimelineRow[]): readonly Parts[] {
  const statements: [TimelineRow, ...TimelineRow[]][] = [];
  for (const row of timeline) {
    const last = statements.at(-1);
    const isSame = last !== undefined && last[0].file === row.file && last[0].start === row.start && last[0].transaction === row.transaction;
    if (isSame) last.push(row);
    else statements.push([row]);
  }
  return statements;
}

/** The statements that make others wait, in the order in which they run, with what they hold and until when. */
export function timelineOf(source: JudgedSource): readonly TimelineEntry[] {
  const statements = statementsOf(source.timeline);
  const last = new Map<string, { heldUntil: number; to: number }>();
  const place = ([{ transaction, file }]: Parts): string => `${transaction}\0${file}`;
  for (const [at, parts] of statements.entries())
    last.set(place(parts), { heldUntil: Math.max(last.get(place(parts))?.heldUntil ?? 0, lineOf(parts)), to: at });
  return statements.flatMap((parts, at) => entriesOf(parts, source, { heldUntil: lineOf(parts), to: at, ...last.get(place(parts)), from: at }));
}
