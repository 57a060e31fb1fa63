import { loadModule, parsePlPgSQLSync, parseSync, hasSqlDetails } from 'libpg-query';
import type { Node } from 'libpg-query';

/** A statement longer than this is not given to the parser. */
export const maxStatementLength = 1_000_000;

/** Why a text could not be read; `character` is where, in whole characters from its start (the trees count bytes instead). */
export interface ParseFailure {
  readonly why: string;
  readonly character?: number;
}

export type Parsed = { readonly ok: true; readonly nodes: readonly Node[] } | { readonly ok: false; readonly failure: ParseFailure };

/** Loads the parser; nothing can be read before. */
export async function loadParser(): Promise<void> {
  await loadModule();
}

/** Reads a text with the server's grammar. Never throws. */
export function parseSql(text: string): Parsed {
  const refusal = refuse(text);
  if (refusal !== undefined) return { ok: false, failure: { why: refusal } };
  try {
    const { stmts } = parseSync(wellFormed(text));
    return { ok: true, nodes: (stmts ?? []).flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt])) };
  } catch (error) {
    return { ok: false, failure: describe(error) };
  }
}

/** Reads the body of a `DO …` or `CREATE FUNCTION …` in PL/pgSQL; undefined with a reason where it cannot. */
export function parseBody(text: string): { readonly tree: unknown } | { readonly why: string } {
  const refusal = refuse(text);
  if (refusal !== undefined) return { why: refusal };
  try {
    return { tree: parsePlPgSQLSync(wellFormed(text)) };
  } catch (error) {
    return { why: describe(error).why };
  }
}

function refuse(text: string): string | undefined {
  if (text.length > maxStatementLength) return 'The statement is longer than 1 MB';
  if (text.includes('\0')) return 'It holds a NUL character, which PostgreSQL refuses in any text';
  return undefined;
}

/** Halves of a surrogate pair that stand alone would shift the parser's offsets. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** Why a statement is not read whose tree is too deep to walk. */
export const tooDeep = 'Its expressions are nested too deep to be read';

function describe(error: unknown): ParseFailure {
  if (error instanceof RangeError) return { why: tooDeep };
  if (hasSqlDetails(error)) {
    if (error.message.startsWith('memory exhausted')) return { why: tooDeep };
    const character = error.sqlDetails?.cursorPosition;
    return character === undefined ? { why: sentence(error.message) } : { why: sentence(error.message), character };
  }
  return { why: error instanceof Error ? sentence(error.message) : 'The parser gave up' };
}

/** The parser's own words, with a capital. */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
