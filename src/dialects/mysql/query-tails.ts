import type { Cursor } from './cursor.ts';
import { readLevel } from './expressions.ts';
import { readCharset } from './types.ts';
import { levels } from './written.ts';

/** How long a lock is waited for: `NOWAIT`, `WAIT 5`, `SKIP LOCKED`. */
export function readPatience(cursor: Cursor): void {
  if (cursor.take('wait')) cursor.number();
  else if (!cursor.take('nowait')) cursor.take('skip', 'locked');
}

/** `LIMIT 5`, `LIMIT 5, 10`, `LIMIT 5 OFFSET 10`. */
export function readLimit(cursor: Cursor): void {
  cursor.expect('limit');
  readLevel(cursor, levels.bitOr);
  if (cursor.take(',') || cursor.take('offset')) readLevel(cursor, levels.bitOr);
  if (cursor.take('rows')) {
    cursor.expect('examined');
    readLevel(cursor, levels.bitOr);
  }
}

/** `OFFSET 5 ROWS`, `FETCH FIRST 5 ROWS ONLY`. */
export function readFetch(cursor: Cursor): void {
  if (cursor.take('offset')) {
    readLevel(cursor, levels.bitOr);
    cursor.takeOne('row', 'rows');
    return;
  }
  cursor.expect('fetch');
  cursor.next();
  if (!cursor.isOneOf(['row', 'rows'])) readLevel(cursor, levels.bitOr);
  cursor.takeOne('row', 'rows');
  if (!cursor.take('only')) cursor.expect('with', 'ties');
}

/** `INTO @a, b` or a file; answers the variables. */
export function readInto(cursor: Cursor): readonly string[] {
  if (!cursor.take('into')) return [];
  if (cursor.takeOne('outfile', 'dumpfile') === undefined) {
    return cursor.list(() => (cursor.peek().kind === 'variable' ? cursor.raw(cursor.next()).toLowerCase() : cursor.path().name.toLowerCase()));
  }
  cursor.string();
  readFileFormat(cursor);
  if (cursor.scope !== undefined) cursor.scope.toFile = true;
  return [];
}

/** How rows are written in a file: `FIELDS TERMINATED BY ',' …`. */
export function readFileFormat(cursor: Cursor): void {
  if (cursor.take('character', 'set') || cursor.take('charset')) readCharset(cursor);
  while (cursor.isOneOf(['fields', 'columns', 'lines', 'terminated', 'optionally', 'enclosed', 'escaped', 'starting'])) {
    cursor.next();
    if (!cursor.take('by')) continue;
    if (cursor.peek().kind === 'string') cursor.string();
    else cursor.next();
  }
}
