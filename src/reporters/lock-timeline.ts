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
}

/** Whether no one else can be using the relation: the change itself made it, or it is temporary. */
function isOwn(source: JudgedSource, relation: QualifiedName): boolean {
  const found = source.after.relations.get(keyOf(relation)) ?? source.before.relations.get(keyOf(relation));
  if (found === undefined) return source.before.complete;
  if (found.kind === 'index') return isOwn(source, found.table);
  return found.origin.kind === 'change' || (found.kind === 'table' && found.persistence === 'temporary');
}

function entriesOf(row: TimelineRow, source: JudgedSource, heldUntil: number): readonly TimelineEntry[] {
  return strongestLocks(row.effects.locks)
    .filter((lock) => blocksTraffic(lock.blocks) && lock.role !== 'index' && !isOwn(source, lock.relation))
    .map(({ relation, mode, blocks }) => ({
      file: row.file,
      line: row.line,
      statement: row.statement,
      relation,
      mode,
      blocks: blocksMeanwhile({ mode, blocks, relation }, row.effects.work),
      work: row.effects.work.filter((work) => keyOf(work.relation) === keyOf(relation)),
      heldUntil,
    }));
}

/** The statements that make others wait, in the order in which they run, with what they hold and until when. */
export function timelineOf(source: JudgedSource): readonly TimelineEntry[] {
  const lastLine = new Map<string, number>();
  const place = (row: TimelineRow): string => `${row.transaction}\0${row.file}`;
  for (const row of source.timeline) lastLine.set(place(row), Math.max(lastLine.get(place(row)) ?? 0, row.line));
  return source.timeline.flatMap((row) => entriesOf(row, source, lastLine.get(place(row)) ?? row.line));
}
