import type { ParseStmtResult, Stmt } from 'sqlite3-parser';
import { readTokens, tokenEnd } from './lex.ts';

/** A statement longer than this is not given to the parser. */
export const maxStatementLength = 1_000_000;

/** How deep SQLite lets an expression be. Source: manual, Limits In SQLite, SQLITE_MAX_EXPR_DEPTH. */
const maxDepth = 1000;

/** The parser compares every column with every other. SQLite itself stops at 2,000 columns (SQLITE_MAX_COLUMN); constraints come on top. */
const maxDefinitions = 6000;

/** It does the same with the queries of a WITH, of which SQLite takes any number. */
const maxNamedQueries = 6000;

interface ParseFailure {
  readonly why: string;
  /** Where, from the start of the text. */
  readonly at?: { readonly start: number; readonly end: number };
}

export type Parsed = { readonly ok: true; readonly statement: Stmt } | { readonly ok: false; readonly failure: ParseFailure };

type Parser = (text: string) => ParseStmtResult;

let parser: Parser | undefined;

/** Loads the parser; nothing can be read before. */
export async function loadParser(): Promise<void> {
  const { parseStmt } = await import('sqlite3-parser');
  parser = parseStmt;
}

/** Reads one statement with SQLite's grammar. Never throws. */
export function parseSql(text: string): Parsed {
  const refused = refuse(text);
  if (refused !== undefined) return { ok: false, failure: { why: refused } };
  if (parser === undefined) throw new Error('the reader of SQLite was not loaded');
  try {
    const result = parser(text);
    if (result.status === 'ok') return { ok: true, statement: result.root };
    const [error] = result.errors;
    if (error === undefined) return { ok: false, failure: { why: 'The parser gave up' } };
    const start = Math.min(error.span.offset, text.length);
    const end = start < text.length ? tokenEnd(text, start, text.length) : start;
    return { ok: false, failure: { why: sentence(error.message), ...(start < end && { at: { start, end } }) } };
  } catch (error) {
    return { ok: false, failure: { why: error instanceof RangeError ? tooDeep : 'The parser gave up' } };
  }
}

/** Why a statement is not read whose tree is too deep to walk. */
export const tooDeep = 'Its expressions are nested too deep to be read';

function refuse(text: string): string | undefined {
  if (text.length > maxStatementLength) return 'The statement is longer than 1 MB';
  if (text.includes('\0')) return 'It holds a NUL character, at which SQLite stops reading';
  if (text.length < 2 * maxDepth) return undefined;
  let depth = 0;
  let definitions = 0;
  for (const { start, end } of readTokens(text, 0, text.length)) {
    if (end - start !== 1) continue;
    const code = text.charCodeAt(start);
    if (code === 40 && ++depth > maxDepth) return tooDeep;
    if (code === 41) depth--;
    if (code === 44 && depth === 1) definitions++;
  }
  if (definitions > maxDefinitions && /^create\b/i.test(text)) return 'It defines more columns than SQLite takes';
  const namedQueries = text.match(/\bas\s*(?:(?:not\s+)?materialized\s*)?\(/gi) ?? [];
  return namedQueries.length > maxNamedQueries ? 'It names more queries than can be told apart' : undefined;
}

/** The parser's own words, with a capital. */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
