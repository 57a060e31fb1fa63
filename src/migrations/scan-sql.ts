import type { DialectId } from '../model/target.ts';

/** How an engine's text is told apart. */
interface Lexis {
  /** `#` begins a comment, and `--` only before a blank. */
  readonly hash: boolean;
  readonly nestedComments: boolean;
  /** Every string knows backslashes, not only `E'…'`. */
  readonly backslashes: boolean;
  readonly backticks: boolean;
  readonly dollars: boolean;
}

const mysql: Lexis = { hash: true, nestedComments: false, backslashes: true, backticks: true, dollars: false };

/** Sources: PostgreSQL manual, 4.1; MySQL manual, 11.1 and 11.7; SQLite, SQL Comment Syntax and SQLite Keywords. */
const lexes: Readonly<Record<DialectId, Lexis>> = {
  postgres: { hash: false, nestedComments: true, backslashes: false, backticks: false, dollars: true },
  mysql,
  mariadb: mysql,
  sqlite: { hash: false, nestedComments: false, backslashes: false, backticks: true, dollars: false },
};

/** Whose text it is, and whether psql reads it. */
export interface ScanOptions {
  readonly dialect?: DialectId | undefined;
  readonly psql?: boolean;
}

/** A piece of SQL text, as far as a migration tool must tell pieces apart. Offsets are half-open. */
export interface SqlToken {
  readonly kind: 'word' | 'quoted' | 'comment' | 'semicolon' | 'meta' | 'copy-data' | 'other';
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const numberPattern = /[\d.][\w.]*/y;
const dollarPattern = /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const copyEnd = /^\\\.[ \t]*\r?$/m;

/**
 * Tells words, quoted text, comments and semicolons apart without reading what they mean, by PostgreSQL's rules where no engine is told.
 * With `psql`, backslash commands and the data of COPY … FROM stdin are pieces too.
 */
export function* scanSql(text: string, start: number, end: number, { dialect = 'postgres', psql = false }: ScanOptions = {}): Generator<SqlToken> {
  const lexis = lexes[dialect];
  let at = start;
  let statement: string[] = [];
  while (at < end) {
    const token = readToken(text, at, end, psql, lexis);
    if (token === undefined) {
      at += 1;
      continue;
    }
    yield token;
    at = token.end;
    if (token.kind === 'word') statement.push(text.slice(token.start, token.end).toUpperCase());
    if (token.kind !== 'semicolon') continue;
    if (psql && readsCopyData(statement)) {
      const data = readCopyData(text, at, end);
      yield data;
      at = data.end;
    }
    statement = [];
  }
}

function readToken(text: string, at: number, end: number, psql: boolean, lexis: Lexis): SqlToken | undefined {
  const char = text[at] ?? '';
  const two = text.slice(at, at + 2);
  const token = (kind: SqlToken['kind'], to: number): SqlToken => ({ kind, start: at, end: Math.min(to, end) });
  if (/[\s\ufeff]/.test(char)) return undefined;
  if (beginsLineComment(text, at, two, lexis)) return token('comment', endOfLine(text, at));
  if (two === '/*') return token('comment', lexis.nestedComments ? endOfBlockComment(text, at) : endAfter(text, '*/', at + 2));
  if (char === "'") return token('quoted', endOfQuoted(text, at, lexis.backslashes || isEscapeString(text, at, lexis)));
  if (char === '"' || (char === '`' && lexis.backticks)) return token('quoted', endOfQuoted(text, at, char === '"' && lexis.backslashes));
  if (char === ';') return token('semicolon', at + 1);
  if (char === '\\' && psql) return token('meta', endOfLine(text, at));
  const dollar = lexis.dollars ? matchAt(dollarPattern, text, at) : undefined;
  if (dollar !== undefined) return token('quoted', endAfter(text, dollar, at + dollar.length));
  const word = matchAt(wordPattern, text, at) ?? matchAt(numberPattern, text, at);
  if (word !== undefined) return token(/^[\d.]/.test(word) ? 'other' : 'word', at + word.length);
  return token('other', at + 1);
}

function beginsLineComment(text: string, at: number, two: string, { hash }: Lexis): boolean {
  if (two !== '--') return hash && two.startsWith('#');
  return !hash || /^\s?$/.test(text[at + 2] ?? '');
}

/** PostgreSQL's `E'…'`. */
const isEscapeString = (text: string, at: number, { dollars }: Lexis): boolean =>
  dollars && /[eE]/.test(text[at - 1] ?? '') && !/[\w$]/.test(text[at - 2] ?? ' ');

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

function endAfter(text: string, needle: string, from: number): number {
  const found = text.indexOf(needle, from);
  return found < 0 ? text.length : found + needle.length;
}

function endOfBlockComment(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const two = text.slice(i, i + 2);
    if (two === '/*') depth += 1;
    else if (two === '*/') depth -= 1;
    else continue;
    i += 1;
    if (depth === 0) return i + 1;
  }
  return text.length;
}

function endOfQuoted(text: string, at: number, backslashEscapes: boolean): number {
  const quote = text[at];
  for (let i = at + 1; i < text.length; i++) {
    if (backslashEscapes && text[i] === '\\') i += 1;
    else if (text[i] === quote) {
      if (text[i + 1] !== quote) return i + 1;
      i += 1;
    }
  }
  return text.length;
}

function readsCopyData(words: readonly string[]): boolean {
  if (words[0] !== 'COPY') return false;
  return words.some((word, index) => word === 'FROM' && words[index + 1] === 'STDIN');
}

function readCopyData(text: string, at: number, end: number): SqlToken {
  const start = Math.min(endOfLine(text, at) + 1, end);
  const found = copyEnd.exec(text.slice(start, end));
  return { kind: 'copy-data', start, end: found === null ? end : start + found.index + found[0].length };
}

/** A statement as a splitter sees it: where it stands and the words it begins with, in upper case. */
export interface ScannedStatement {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  /** Whether a semicolon ends it. */
  readonly terminated: boolean;
}

/** Splits SQL at its semicolons, leaving quoted text and comments alone; empty statements are left out. */
export function splitSql(text: string, start: number, end: number, options: ScanOptions = {}): readonly ScannedStatement[] {
  const statements: ScannedStatement[] = [];
  let first: number | undefined;
  let last = start;
  let words: string[] = [];
  const finish = (terminated: boolean): void => {
    if (first !== undefined) statements.push({ start: first, end: last, words, terminated });
    first = undefined;
    words = [];
  };
  for (const token of scanSql(text, start, end, options)) {
    if (token.kind === 'semicolon') {
      finish(true);
    } else if (token.kind !== 'comment') {
      first ??= token.start;
      last = token.end;
      if (token.kind === 'word' && words.length < 12) words.push(text.slice(token.start, token.end).toUpperCase());
    }
  }
  finish(false);
  return statements;
}
