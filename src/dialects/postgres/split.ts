import { commentEnd, isBlank, isWordStart, lineEnd, nextLine, skipBlanks, tokenEnd } from './lex.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A statement (without its semicolon) or a psql meta-command, as it stands in a file. */
export interface Piece extends Stretch {
  readonly kind: 'sql' | 'meta';
  /** The lines that follow COPY … FROM STDIN, up to and with `\.`. */
  readonly data?: Stretch;
  /** Comments before it and after the piece before, and those that trail on the line of its own end. */
  readonly comments: readonly Stretch[];
}

interface Cursor {
  readonly text: string;
  readonly end: number;
  readonly whole: readonly Stretch[];
  at: number;
}

/**
 * Cuts a stretch of a file into statements, in one pass. Semicolons inside strings, comments, `BEGIN ATOMIC` bodies and
 * the actions of CREATE RULE do not cut; a stray parenthesis elsewhere cannot swallow what follows it.
 */
export function* splitStatements(text: string, start: number, end: number, whole: readonly Stretch[] = []): Generator<Piece> {
  const cursor: Cursor = { text, end, whole, at: start };
  let comments: readonly Stretch[] = takeComments(cursor);
  while (cursor.at < end) {
    if (text.charCodeAt(cursor.at) === 59) cursor.at++;
    else {
      const piece = takePiece(cursor);
      if (text.charCodeAt(cursor.at) === 59 && cursor.at < end) cursor.at++;
      const data = piece.kind === 'sql' ? takeCopyData(cursor, piece) : takeMetaData(cursor, piece);
      comments = joined(comments, takeTrailing(cursor));
      yield data === undefined ? { ...piece, comments } : { ...piece, data, comments };
      comments = none;
    }
    comments = joined(comments, takeComments(cursor));
  }
}

const none: readonly Stretch[] = [];
const joined = (a: readonly Stretch[], b: readonly Stretch[]): readonly Stretch[] => (b.length === 0 ? a : a.length === 0 ? b : [...a, ...b]);

/** Moves past blanks and comments; says where the comments were. */
function takeComments(cursor: Cursor): readonly Stretch[] {
  let found: Stretch[] | undefined;
  const { text, end } = cursor;
  while (cursor.at < end) {
    if (isBlank(text.charCodeAt(cursor.at))) cursor.at++;
    else {
      const stop = commentEnd(text, cursor.at, end);
      if (stop === cursor.at) break;
      (found ??= []).push({ start: cursor.at, end: stop });
      cursor.at = stop;
    }
  }
  return found ?? none;
}

/** The comments on the rest of this line. */
function takeTrailing(cursor: Cursor): readonly Stretch[] {
  const { text, end } = cursor;
  let found: Stretch[] | undefined;
  let at = cursor.at;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) at++;
    else {
      const stop = commentEnd(text, at, end);
      if (stop === at) break;
      (found ??= []).push({ start: at, end: stop });
      at = stop;
      cursor.at = stop;
    }
  }
  return found ?? none;
}

function takePiece(cursor: Cursor): Stretch & { readonly kind: Piece['kind'] } {
  const { text, at: start, end } = cursor;
  const stretch = cursor.whole.length === 0 ? undefined : cursor.whole.find((candidate) => start >= candidate.start && start < candidate.end);
  if (stretch !== undefined) {
    cursor.at = Math.min(end, stretch.end);
    return { kind: 'sql', start, end: trimEnd(text, start, cursor.at) };
  }
  if (text.charCodeAt(start) === 92) {
    cursor.at = lineEnd(text, start, end);
    return { kind: 'meta', start, end: cursor.at };
  }
  return { kind: 'sql', start, end: takeStatement(cursor) };
}

/** Moves to the semicolon (or meta-command) that ends the statement; answers where its last token ends. */
function takeStatement(cursor: Cursor): number {
  const { text, at: start, end } = cursor;
  let last = start;
  let parentheses = 0;
  let blocks = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at++;
      continue;
    }
    if (code === 92 && last > start) break;
    if (code === 59 && blocks === 0 && (parentheses <= 0 || !isRule(text, start, end))) break;
    if (code === 40) parentheses++;
    else if (code === 41) parentheses--;
    const stop = tokenEnd(text, at, end);
    if (isWordStart(code) && stop - at < 6) blocks = blocksAfter(blocks, text, at, stop, start, end);
    last = stop;
    at = skipBlanks(text, stop, end);
  }
  cursor.at = at;
  return last;
}

/** How deep the statement is in `BEGIN ATOMIC … END` bodies, and CASEs within them, after a word. */
function blocksAfter(blocks: number, text: string, at: number, stop: number, start: number, end: number): number {
  const length = stop - at;
  if (length === 5) {
    if (text.slice(at, stop).toLowerCase() !== 'begin' || !opensBody(text, stop, end)) return blocks;
    return isRoutine(text, start, end) ? blocks + 1 : blocks;
  }
  if (blocks === 0) return 0;
  const word = text.slice(at, stop).toLowerCase();
  if (word === 'case') return blocks + 1;
  return word === 'end' ? blocks - 1 : blocks;
}

const opensBody = (text: string, from: number, end: number): boolean => {
  const at = skipBlanks(text, from, end);
  return text.slice(at, tokenEnd(text, at, end)).toLowerCase() === 'atomic';
};

const isRule = (text: string, start: number, end: number): boolean => /^create( or replace)? rule$/.test(headOf(text, start, end));
const isRoutine = (text: string, start: number, end: number): boolean => /^create( or replace)? (function|procedure)$/.test(headOf(text, start, end));

/** The first words of a statement up to the kind of object: `create or replace rule`. */
function headOf(text: string, start: number, end: number): string {
  const words: string[] = [];
  let at = start;
  while (at < end && words.length < 4) {
    const stop = tokenEnd(text, at, end);
    words.push(text.slice(at, Math.min(stop, at + 10)).toLowerCase());
    if (words.length === (words[1] === 'or' ? 4 : 2)) break;
    at = skipBlanks(text, stop, end);
  }
  return words.join(' ');
}

function trimEnd(text: string, start: number, end: number): number {
  let last = start;
  let lastButSemicolon = start;
  for (let at = skipBlanks(text, start, end); at < end; at = skipBlanks(text, last, end)) {
    last = tokenEnd(text, at, end);
    if (text.charCodeAt(at) !== 59) lastButSemicolon = last;
  }
  return lastButSemicolon;
}

/** The data lines after COPY … FROM STDIN; they start on the next line and end with `\.` or the file. */
function takeCopyData(cursor: Cursor, piece: Stretch): Stretch | undefined {
  const { text, end } = cursor;
  if ((text.charCodeAt(piece.start) | 32) !== 99 || !/^copy\b/i.test(text.slice(piece.start, piece.start + 5))) return undefined;
  if (!/\bfrom\s+stdin\b/i.test(text.slice(piece.start, piece.end))) return undefined;
  return takeData(cursor, text, end);
}

function takeMetaData(cursor: Cursor, piece: Stretch): Stretch | undefined {
  const line = cursor.text.slice(piece.start, piece.end);
  return /^\\copy\b.*\bfrom\s+stdin\b/i.test(line) ? takeData(cursor, cursor.text, cursor.end) : undefined;
}

function takeData(cursor: Cursor, text: string, end: number): Stretch {
  const start = nextLine(text, cursor.at, end);
  let at = start;
  while (at < end) {
    const stop = lineEnd(text, at, end);
    const next = nextLine(text, at, end);
    if (stop - at === 2 && text.charCodeAt(at) === 92 && text.charCodeAt(at + 1) === 46) {
      cursor.at = stop;
      return { start, end: stop };
    }
    at = next;
  }
  cursor.at = end;
  return { start, end };
}
