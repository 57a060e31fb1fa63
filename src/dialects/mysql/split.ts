import { isBlank, lineEnd } from './characters.ts';
import { BlockCounter } from './blocks.ts';
import { Scanner, type Lexis, type Stretch } from './scanner.ts';

/** A statement without its delimiter, or a line that only the client reads. */
export interface Piece extends Stretch {
  readonly kind: 'sql' | 'client';
  /** Comments before it and after the piece before, and those that trail on the line of its own end. */
  readonly comments: readonly Stretch[];
}

interface Cursor {
  readonly scanner: Scanner;
  readonly whole: readonly Stretch[];
  delimiter: string;
}

const none: readonly Stretch[] = [];

/**
 * Cuts a stretch of a file into statements, in one pass, as the client `mysql` does: at the delimiter, outside of strings, comments
 * and executable comments. With `;` the bodies of stored programs stay whole, as tools send them. `lexis` is asked anew for each piece.
 */
export function* splitStatements(text: string, start: number, end: number, whole: readonly Stretch[], lexis: () => Lexis): Generator<Piece> {
  const scanner = new Scanner(text, start, end, lexis());
  const cursor: Cursor = { scanner, whole, delimiter: ';' };
  let comments: Stretch[] = [];
  for (;;) {
    scanner.lexis = lexis();
    scanner.comments = comments;
    if (!scanner.next()) return;
    const length = isDelimiter(cursor) ? cursor.delimiter.length : isSemicolon(scanner) ? 1 : 0;
    if (length > 0) {
      scanner.end = scanner.start + length;
      continue;
    }
    scanner.comments = undefined;
    const piece = takePiece(cursor);
    const trailing = takeTrailing(scanner);
    yield { ...piece, comments: trailing.length === 0 ? comments : [...comments, ...trailing] };
    comments = [];
  }
}

const isDelimiter = ({ scanner, delimiter }: Cursor): boolean =>
  scanner.codeStart === undefined && scanner.text.startsWith(delimiter, scanner.start) && scanner.start + delimiter.length <= scanner.limit;

const isSemicolon = ({ codeStart, text, start }: Scanner): boolean => codeStart === undefined && text.charCodeAt(start) === 59;

function takePiece(cursor: Cursor): Stretch & { readonly kind: Piece['kind'] } {
  const { scanner } = cursor;
  const { text, start, limit } = scanner;
  const stretch = cursor.whole.find((candidate) => start >= candidate.start && start < candidate.end);
  if (stretch !== undefined) return takeWhole(scanner, stretch);
  const line = clientLine(text, start, limit);
  if (line === undefined) return { kind: 'sql', ...takeStatement(cursor) };
  if (line.delimiter !== undefined) cursor.delimiter = line.delimiter;
  scanner.jump(line.end);
  return { kind: line.isSql ? 'sql' : 'client', start, end: line.end };
}

/** Moves to the delimiter that ends the statement; answers where it stands, with an executable comment that it is in. */
function takeStatement(cursor: Cursor): Stretch {
  const { scanner, delimiter } = cursor;
  const start = scanner.codeStart ?? scanner.start;
  const blocks = new BlockCounter();
  let end = scanner.end;
  do {
    const { codeStart } = scanner;
    const length = cutHere(cursor, blocks);
    if (length > 0) {
      scanner.end = scanner.start + length;
      return { start, end };
    }
    const cut = codeStart === undefined ? insideDelimiter(cursor) : undefined;
    if (cut !== undefined) {
      if (cut > scanner.start) end = cut;
      scanner.jump(cut + delimiter.length);
      return { start, end };
    }
    blocks.note(scanner);
    end = codeStart === undefined ? scanner.end : closeOf(scanner);
  } while (scanner.next());
  return { start, end };
}

/** How long the delimiter is that cuts here. The server takes several statements at once, so a semicolon cuts under any delimiter. */
function cutHere(cursor: Cursor, blocks: BlockCounter): number {
  const { scanner, delimiter } = cursor;
  if (scanner.codeStart !== undefined) return 0;
  if (delimiter !== ';' && isDelimiter(cursor)) return delimiter.length;
  return !blocks.isOpen && isSemicolon(scanner) ? 1 : 0;
}

/** A delimiter such as `$$` that begins within a word: `END$$`. */
function insideDelimiter({ scanner: { text, kind, start, end }, delimiter }: Cursor): number | undefined {
  if (delimiter === ';' || (kind !== 'word' && kind !== 'symbol')) return undefined;
  const found = text.slice(start, end + delimiter.length - 1).indexOf(delimiter);
  return found < 0 ? undefined : start + found;
}

/** Where the executable comment closes behind its last token; else the end of the token. */
function closeOf({ text, end, limit }: Scanner): number {
  let at = end;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  return text.startsWith('*/', at) ? at + 2 : end;
}

function takeWhole(scanner: Scanner, stretch: Stretch): Stretch & { readonly kind: 'sql' } {
  const start = scanner.codeStart ?? scanner.start;
  const stop = Math.min(scanner.limit, stretch.end);
  let end = scanner.end;
  while (scanner.next() && scanner.start < stop) {
    if (scanner.kind !== 'symbol' || scanner.text[scanner.start] !== ';') end = scanner.codeStart === undefined ? scanner.end : closeOf(scanner);
  }
  scanner.jump(stop);
  return { kind: 'sql', start, end: Math.min(end, stop) };
}

const clientWord = /delimiter(?:[ \t]+|[ \t]*\r?\n\s*)(\S+)|(?:source|\\\.)[ \t]+\S+|(use)[ \t]+`?[\w$]+`?[ \t]*(?=[\r\n])|\\[a-z!.][^\r\n;]*/iy;

interface ClientLine {
  readonly end: number;
  readonly isSql: boolean;
  readonly delimiter?: string;
}

/** A line that the client `mysql` keeps to itself. USE may stand without a delimiter; then it is a statement of its own line. */
function clientLine(text: string, start: number, limit: number): ClientLine | undefined {
  clientWord.lastIndex = start;
  const match = clientWord.exec(text);
  if (match === null || start + match[0].length > limit) return undefined;
  const [line, delimiter, use] = match;
  if (use !== undefined) return { end: start + line.trimEnd().length, isSql: true };
  const end = lineEnd(text, start, limit);
  return { end, isSql: false, ...(delimiter !== undefined && { delimiter }) };
}

/** The comments on the rest of this line. */
function takeTrailing(scanner: Scanner): readonly Stretch[] {
  const { text, limit, end, lexis } = scanner;
  if (end >= limit) return none;
  const stop = lineEnd(text, end, limit);
  const rest = new Scanner(text, end, stop, lexis);
  rest.comments = [];
  const opens = text.slice(end, stop).trimStart();
  if (opens === '' || !/^(?:#|--|\/\*(?!M?!))/.test(opens)) return none;
  rest.next();
  const found = rest.comments;
  const last = found.at(-1);
  if (last === undefined || (last.end >= stop && text.startsWith('/*', last.start) && !text.slice(last.start, last.end).endsWith('*/'))) return none;
  scanner.jump(last.end);
  return found;
}
