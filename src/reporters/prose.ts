import { showName } from '../model/names.ts';
import type { Finding } from '../model/finding.ts';
import { clip, codeSpan, escapeHtml, escapeMarkdown } from './escape.ts';

/** A stretch of a sentence: our words, or a name or SQL that is to be set as code. */
interface Piece {
  readonly kind: 'text' | 'code';
  readonly text: string;
}

/** The names that a finding's sentences may hold: they are set as code wherever they stand as whole words. */
export function namesOf(finding: Finding): readonly string[] {
  return [
    finding.subject,
    ...finding.subject.split('.'),
    ...(finding.table === undefined ? [] : [finding.table]),
    ...finding.locks.flatMap(({ relation }) => [showName(relation), relation.name]),
    ...finding.work.flatMap(({ relation, object }) => [showName(relation), ...(object === undefined ? [] : [object])]),
    ...(finding.names ?? []),
  ];
}

/** Letters, digits and what names have beside them: outside of ASCII whatever is no punctuation, no sign and no arrow. A class of Unicode's own takes a millisecond to compile. */
const letters = String.raw`\w$\xaa-\u1fff\u2c00-\ud7ff\uf900-\u{10ffff}`;
const letter = `[${letters}]`;
/** What joins the parts of a path or of a qualified name. */
const joint = '[./-]';
const begins = `(?<!${letter}|${letter}${joint})`;
const ends = `(?!${letter}|${joint}${letter})`;

/** A word that no sentence has but as a name or a path: `lock_timeout`, `orders.total`, `migrations/002.sql`. */
const nameLike = String.raw`${begins}(?=[${letters}./-]*(?:_|${letter}\.(?!\d)${letter}))${letter}+(?:${joint}${letter}+)*${ends}`;

/** One word between quotes, as servers name objects and SQL writes values: `"orders"`, `'sent'`. */
const quoted = String.raw`(?<!${letter})(?:"[^"\s\x60]{1,128}"|'[^'\s\x60]{1,128}')(?!${letter})`;

/** Splits a sentence into our words and the names in it; what stands between backticks is code too. */
function splitProse(text: string, names: readonly string[]): readonly Piece[] {
  const known = [...new Set(names)].filter((name) => name.length > 1 && name.length < 256).toSorted((a, b) => b.length - a.length);
  const alternatives = known.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)).join('|');
  const name = alternatives === '' ? '' : `${begins}(?:${alternatives})${ends}|`;
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(`${name}\`[^\`]+\`|${quoted}|${nameLike}`, 'gu'))) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    const isQuoted = /^[`"]/u.test(match[0]) && !known.includes(match[0]);
    pieces.push({ kind: 'code', text: isQuoted ? match[0].slice(1, -1) : match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

const edges = (text: string): readonly [string, string] => [/^\s/u.test(text) ? ' ' : '', /\s$/u.test(text) && text.trim() !== '' ? ' ' : ''];

/** The longest sentence that is shown; a name of 64 KB would fill a comment. */
const longestProse = 1_000;

/** A sentence as Markdown. */
export function markdownProse(text: string, names: readonly string[], place: 'prose' | 'cell' = 'prose'): string {
  return splitProse(clip(text, longestProse), names)
    .map((piece) => {
      if (piece.kind === 'code') return codeSpan(piece.text, place);
      const [lead, trail] = edges(piece.text);
      return `${lead}${escapeMarkdown(piece.text)}${trail}`;
    })
    .join('')
    .trim();
}

/** A sentence as HTML. */
export function htmlProse(text: string, names: readonly string[]): string {
  return splitProse(clip(text, 4 * longestProse), names)
    .map((piece) => (piece.kind === 'code' ? `<code>${escapeHtml(piece.text)}</code>` : escapeHtml(piece.text)))
    .join('');
}
