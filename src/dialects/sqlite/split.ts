import { commentEnd, isBlank, lineEnd, skipBlanks, tokenEnd } from './lex.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A statement (without its semicolon) or a dot-command of the sqlite3 shell, as it stands in a file. */
export interface Piece extends Stretch {
  readonly kind: 'sql' | 'command';
  /** Comments before it and after the piece before, and those that trail on the line of its own end. */
  readonly comments: readonly Stretch[];
}

/**
 * Cuts a stretch of a file into statements, in one pass. Semicolons inside strings, comments and trigger bodies do not cut. What a tool
 * sends as one string is cut too: each driver goes on with what `sqlite3_prepare` leaves of it.
 */
export function* splitStatements(text: string, start: number, end: number): Generator<Piece> {
  const comments: Stretch[] = [];
  let at = takeComments(text, start, end, comments);
  while (at < end) {
    if (text.charCodeAt(at) === 59) at = takeComments(text, at + 1, end, comments);
    else {
      const { kind, stop, next } = takePiece(text, at, end);
      const before = comments.splice(0);
      const after = text.charCodeAt(next) === 59 && next < end ? next + 1 : next;
      const resumed = takeTrailing(text, after, end, before);
      yield { kind, start: at, end: stop, comments: before };
      at = takeComments(text, resumed, end, comments);
    }
  }
}

/** Moves past blanks and comments, and notes the comments. */
function takeComments(text: string, from: number, end: number, found: Stretch[]): number {
  let at = from;
  while (at < end) {
    if (isBlank(text.charCodeAt(at))) at++;
    else {
      const stop = commentEnd(text, at, end);
      if (stop === at) return at;
      found.push({ start: at, end: stop });
      at = stop;
    }
  }
  return end;
}

/** Notes the comments on the rest of this line. */
function takeTrailing(text: string, from: number, end: number, found: Stretch[]): number {
  let at = from;
  for (let i = from; i < end;) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 9) i++;
    else {
      const stop = commentEnd(text, i, end);
      if (stop === i) break;
      found.push({ start: i, end: stop });
      i = at = stop;
    }
  }
  return at;
}

function takePiece(text: string, start: number, end: number): { readonly kind: Piece['kind']; readonly stop: number; readonly next: number } {
  if (text.charCodeAt(start) === 46 && isLineStart(text, start)) {
    const stop = lineEnd(text, start, end);
    return { kind: 'command', stop, next: stop };
  }
  return { kind: 'sql', ...takeStatement(text, start, end) };
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13;

/** The end of a statement, and the semicolon after it. A trigger ends with `; END`. Source: `sqlite3_complete` in src/complete.c. */
function takeStatement(text: string, start: number, end: number): { readonly stop: number; readonly next: number } {
  const isTrigger = /^create\s+(temp\s+|temporary\s+)?trigger\b/i.test(headOf(text, start, end));
  let stop = start;
  let previous = '';
  let last = '';
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 59 && (!isTrigger || (last === 'end' && previous === ';'))) break;
    const tokenStop = tokenEnd(text, at, end);
    if (isTrigger) {
      previous = last;
      last = tokenStop - at > 3 ? '' : text.slice(at, tokenStop).toLowerCase();
    }
    stop = tokenStop;
    at = skipBlanks(text, tokenStop, end);
  }
  return { stop, next: at };
}

/** The first words of a statement, with single blanks between them. */
function headOf(text: string, start: number, end: number): string {
  const words: string[] = [];
  for (let at = start; at < end && words.length < 3;) {
    const stop = tokenEnd(text, at, end);
    words.push(text.slice(at, Math.min(stop, at + 10)));
    at = skipBlanks(text, stop, end);
  }
  return words.join(' ');
}
