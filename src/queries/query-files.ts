import type { ApplicationQuery, QuerySource } from '../model/query.ts';
import { indexLines } from '../model/span.ts';
import { readExpansions, type Expansions } from './placeholders.ts';

/** A query of a file, with what its comment says of its parameters. */
export interface FoundQuery {
  readonly query: ApplicationQuery;
  readonly expansions?: Expansions;
}

/** A line that names the query below it: `-- name: GetUser :one`, and the same in the other kinds of comment. */
const sqlcName = /^[ \t]*(?:--|#|\/\*)[ \t]*name:[ \t]*(\w+)[ \t]*:\w+[^\n]*$/gm;
const pgTypedName = /\/\*(?:(?!\*\/)[\s\S])*?@name\s+(\w+)(?:(?!\*\/)[\s\S])*?\*\//g;

/** Reads the queries of a file of SQL: named ones of sqlc or pgTyped, else its text as a whole, whose statements are told apart later. */
export function readQueryFile(path: string, text: string): readonly FoundQuery[] {
  const named = [...text.matchAll(sqlcName)];
  if (named.length > 0) return cut(path, text, named, 'sqlc');
  const typed = [...text.matchAll(pgTypedName)];
  if (typed.length > 0) return cut(path, text, typed, 'pgtyped');
  return text.trim() === '' ? [] : [{ query: { source: 'sql-file', path, line: 1, text } }];
}

function cut(path: string, text: string, marks: readonly RegExpExecArray[], source: QuerySource): readonly FoundQuery[] {
  const lines = indexLines(text);
  return marks.flatMap((mark, at): readonly FoundQuery[] => {
    const [header, name = ''] = mark;
    const from = mark.index + header.length;
    const body = text.slice(from, marks[at + 1]?.index ?? text.length);
    const blank = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(body)?.[0].length ?? 0;
    const sql = body
      .slice(blank)
      .trimEnd()
      .replace(/;\s*(?:--[^\n]*|\/\*[\s\S]*?\*\/|\s)*$/, '');
    if (sql === '') return [];
    const query: ApplicationQuery = { source, path, line: lines.at(from + blank).line, text: sql, name };
    return [source === 'pgtyped' ? { query, expansions: readExpansions(header) } : { query }];
  });
}
