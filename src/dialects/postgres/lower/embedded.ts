import type { SchemaChange } from '../../../model/change.ts';
import { skipBlanks, tokenEnd, dollarTag } from '../lex.ts';
import { openBlurred, openWithin, type Source } from '../offsets.ts';
import { parseSql } from '../parse.ts';
import { splitStatements } from '../split.ts';
import { openContext, type Context } from './context.ts';
import { lowerNode } from './index.ts';

/** Lowers every statement of a text that another statement holds; undefined where one of them cannot be read. */
export function lowerText(source: Source, context: Context): readonly SchemaChange[] | undefined {
  const changes: SchemaChange[] = [];
  for (const { start, end } of splitStatements(source.text, 0, source.text.length)) {
    const piece = openWithin(source, start, source.text.slice(start, end));
    const parsed = parseSql(piece.text);
    if (!parsed.ok) return undefined;
    const inner = openContext(piece, context.target, context.exact, context.values);
    for (const node of parsed.nodes) changes.push(...lowerNode(node, inner));
  }
  return changes;
}

/** The text of a string token, as far as it stands in the file as it is: its quotes alone were taken off. */
function insideQuotes(text: string, start: number, end: number): { readonly start: number; readonly text: string } | undefined {
  const open = text[start] === '$' ? (dollarTag(text, start, end)?.length ?? 0) : text[start] === "'" ? 1 : 0;
  if (open === 0 || end - start < 2 * open) return undefined;
  const content = text.slice(start + open, end - open);
  return open === 1 && content.includes("'") ? undefined : { start: start + open, text: content };
}

/** Where the content of the string that begins at or after an index stands; blurred to its token where it has escapes. */
export function openString(context: Context, from: number, content: string): Source {
  const { text } = context.source;
  let at = skipBlanks(text, from, text.length);
  while (at < text.length && context.exact) {
    const end = tokenEnd(text, at, text.length);
    const inside = insideQuotes(text, at, end);
    if (inside !== undefined && inside.text === content) return openWithin(context.source, inside.start, content);
    if (text[at] === "'" || /^[eEuU]&?'/.test(text.slice(at, at + 3))) return openBlurred(context.source.span(at, end), content);
    at = skipBlanks(text, end, text.length);
  }
  return openBlurred(context.whole, content);
}
