/**
 * Control characters, line separators and bidirectional overrides: they can forge lines or turn text around.
 * Source: Unicode Standard Annex #9 (explicit directional formatting characters), Cc and the separators U+2028, U+2029.
 */
const unseen = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE00-\uFE0E\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** One line without control and bidirectional characters; what separated words becomes a blank. */
export function flatten(text: string): string {
  return text
    .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(unseen, '\uFFFD')
    .toWellFormed();
}

/** Several lines that stay several, without control and bidirectional characters other than tab and line feed. */
export function cleanLines(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(unseen, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'))
    .toWellFormed();
}

/** Cuts a text to so many characters, with an ellipsis in place of what is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, Math.max(0, length - 1)).toWellFormed().replace(/\uFFFD$/u, '')}…`;
}

/**
 * Text as Markdown that renders as nothing but that text, in prose and in the cells of a table: every character that may begin
 * something is written as an entity, which also keeps GitHub from seeing mentions (`@team`), issue numbers (`#1`),
 * commit hashes, links and emoji names in it.
 */
export function escapeMarkdown(text: string): string {
  return flatten(text)
    .replaceAll(/[&<>|`*_~[\]()\\{}!#@:+$="'^%-]/gu, (character) => `&#${character.codePointAt(0) ?? 32};`)
    .replaceAll(/\b(?=www\.)/giu, '\u2060')
    .replaceAll(/(?<=\bw{3})\./giu, '&#46;')
    .replaceAll(/^(\s*\d+)\./gu, '$1&#46;')
    .replaceAll(/\bGH(?=&#45;\d)/gu, 'G\u2060H')
    .replaceAll(/\b([0-9a-f]{7})(?=[0-9a-f]*\b)/giu, '$1\u2060')
    .trim();
}
