import type { RangeVar } from 'libpg-query';
import type { SourceSpan } from '../../../model/span.ts';
import { nameOfToken, tokenEnd, type Token } from '../lex.ts';
import type { Stretch } from '../split.ts';
import type { Context } from './context.ts';

/** Index in the statement's text of a location that the parser tells; a location of 0 is left out of its tree. */
export function indexOf(context: Context, location: number | undefined): number {
  return context.source.index(Math.max(0, location ?? 0));
}

/** The token at a location. */
export function tokenAt(context: Context, location: number | undefined): SourceSpan {
  if (location === -1) return context.whole;
  const { text } = context.source;
  const start = indexOf(context, location);
  return start >= text.length ? context.whole : context.source.span(start, tokenEnd(text, start, text.length));
}

/** The name of a relation as it is written, with its schema. */
export function relationPlace(context: Context, relation: RangeVar | undefined): SourceSpan {
  if (relation === undefined || !context.exact) return context.whole;
  const first = firstTokenFrom(context, indexOf(context, relation.location));
  const tokens = context.tokens();
  const start = tokens[first];
  if (start === undefined) return context.whole;
  return context.source.span(start.start, tokens[dottedEnd(context, first)]?.end ?? start.end);
}

/** The first token at or after an index of the text; binary, as statements may be long. */
export function firstTokenFrom(context: Context, index: number): number {
  const tokens = context.tokens();
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last token of the dotted name that starts with this token. */
export function dottedEnd(context: Context, first: number): number {
  const tokens = context.tokens();
  const { text } = context.source;
  let last = first;
  while (text[tokens[last + 1]?.start ?? -1] === '.' && tokens[last + 2] !== undefined) last += 2;
  return last;
}

/** From a location to the end of the list item that it is in: the comma or parenthesis after it. */
export function itemPlace(context: Context, location: number | undefined, before = Infinity): SourceSpan {
  if (!context.exact || location === -1) return context.whole;
  const first = firstTokenFrom(context, indexOf(context, location));
  const tokens = context.tokens();
  const { text } = context.source;
  let depth = 0;
  let last = first;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const code = text.charCodeAt(token.start);
    if (token.start >= before || (depth === 0 && (code === 44 || code === 41))) break;
    if (code === 40 || code === 91) depth++;
    else if (code === 41 || code === 93) depth--;
    last = i;
  }
  const start = tokens[first];
  return start === undefined ? context.whole : context.source.span(start.start, tokens[last]?.end ?? start.end);
}

/** Where a name stands as a token at or after an index; undefined where it does not. */
export function findName(context: Context, name: string, within: Stretch = everywhere): SourceSpan | undefined {
  if (!context.exact) return undefined;
  const tokens = context.tokens();
  const { text } = context.source;
  for (let i = firstTokenFrom(context, within.start); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start >= within.end) return undefined;
    if (meansName(text, token, name)) return context.source.span(token.start, token.end);
  }
  return undefined;
}

const everywhere: Stretch = { start: 0, end: Infinity };

/** Identifiers are cut to 63 bytes by the server, so a longer token may mean the name. */
function meansName(text: string, token: Token, name: string): boolean {
  const found = nameOfToken(text, token);
  return found === name || (found !== undefined && name.length > 15 && found.length > name.length && found.startsWith(name));
}

/** Where a dotted name stands, from its first part on; the whole statement as a last resort. */
export function pathPlace(context: Context, path: readonly string[], within: Stretch = everywhere): SourceSpan {
  if (!context.exact) return context.whole;
  const tokens = context.tokens();
  const { text } = context.source;
  for (let i = firstTokenFrom(context, within.start); i < tokens.length; i++) {
    if ((tokens[i]?.start ?? Infinity) >= within.end) break;
    const last = tokens[i + 2 * (path.length - 1)];
    if (last === undefined) break;
    if (path.every((part, k) => isPart(text, tokens, i + 2 * k, part, k))) return context.source.span(tokens[i]?.start ?? 0, last.end);
  }
  return context.whole;
}

function isPart(text: string, tokens: readonly Token[], index: number, part: string, position: number): boolean {
  const token = tokens[index];
  if (token === undefined || !meansName(text, token, part)) return false;
  return position === 0 || text[tokens[index - 1]?.start ?? -1] === '.';
}

/** Where one name stands; the whole statement as a last resort. */
export function namePlace(context: Context, name: string, within: Stretch = everywhere): SourceSpan {
  return findName(context, name, within) ?? context.whole;
}
