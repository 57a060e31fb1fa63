/**
 * Control and format characters, lone halves of pairs and line separators: they are not seen, and can forge lines or turn text around.
 * Source: Unicode 17, general categories Cc, Cf (bidirectional and zero-width ones), Cs, Zl and Zp.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Zero-width, and no part of a word: what it splits is no mention, number, hash or link to GitHub, which looks for them in the rendered text. */
const joiner = '\u2060';

/** One line without control and bidirectional characters; what separated words becomes a blank. */
export function flatten(text: string): string {
  return text.replaceAll(/[\s\u0085]+/gu, ' ').replaceAll(unseen, '\uFFFD');
}

/** Several lines that stay several, without control and bidirectional characters other than tab and line feed. */
export function cleanLines(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(unseen, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'));
}

/** Cuts a text to so many UTF-16 units, with an ellipsis in place of what is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = Math.max(0, length - 1);
  return `${text.slice(0, /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}

/** Text as Markdown that renders as nothing but that text, in prose and in cells of a table. */
export function escapeMarkdown(text: string): string {
  return flatten(text)
    .replaceAll('&', '&amp;')
    .replaceAll(/#(?=\d)/gu, `#${joiner}`)
    .replaceAll(/[\\`*_~[\]{}!#]/gu, String.raw`\$&`)
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('$', '&#36;')
    .replaceAll('@', `@${joiner}`)
    .replaceAll(/:(?=\/\/|[\w+-]+:)/gu, `:${joiner}`)
    .replaceAll(/\b(www|gh)(?=[.-])/giu, `$1${joiner}`)
    .replaceAll(/(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,64}(?![0-9a-z])/giu, (hash) => hash.replaceAll(/.{6}/gu, `$&${joiner}`))
    .replace(/^(\s*)([-+=])/u, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/u, String.raw`$1\$2`)
    .trim();
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));

/** Text as a code span, where nothing is a mention or a link; `cell` where it stands in a table, whose bars it must not break. */
export function codeSpan(text: string, place: 'prose' | 'cell' = 'prose'): string {
  const flat = clip(flatten(text).trim(), 240) || ' ';
  const inner = place === 'prose' ? flat : flat.replaceAll(/(?<=\\)\|/gu, '│').replaceAll('|', String.raw`\|`);
  const ticks = '`'.repeat(longestRun(inner) + 1);
  const pad = /^`|`$/u.test(inner) ? ' ' : '';
  return `${ticks}${pad}${inner}${pad}${ticks}`;
}

/** A fenced block whose fence is longer than any run of backticks inside; `lines` end in a line feed each. */
export function fence(lines: string, info: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${ticks}${info}\n${lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`}${ticks}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the body or a quoted attribute of an HTML page. */
export function escapeHtml(text: string): string {
  return cleanLines(text).replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');
}

/** Keeps the runner of GitHub Actions from reading a command (`##[…`) in a line. */
const splitHashes = (text: string): string => text.replaceAll('##[', `##${joiner}[`);

/** The message of a workflow command. Source: actions/toolkit, docs/commands.md. */
export function escapeCommandData(text: string): string {
  return splitHashes(cleanLines(text)).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a workflow command's property. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Lines for a log: none begins with `::` and none holds `##[`, which the runner of GitHub Actions would take as commands. */
export function guardLog(text: string): string {
  return splitHashes(text).replaceAll(/^(\s*)(?=::)/gmu, '$1| ');
}
