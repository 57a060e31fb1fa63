import { reservedWords } from './keywords.ts';
import { foldName, isWordStart, readTokens } from './lex.ts';

/**
 * Puts names of the same length where a tool puts its values before the server sees the text: `${schema}` (Flyway) and
 * `{{ .Schema }}` (templates) become `"$schema"`, which no author writes; `:schema`, `:'owner'`, `:"table"` (psql) lose their colon.
 * Undefined where there are none.
 */
export function fillPlaceholders(text: string): string | undefined {
  const filled = fillVariables(fillTemplates(text));
  return filled === text ? undefined : filled;
}

/** Whether a name in quotes holds a template, so that the text reads as SQL while the name means nothing. */
export const quotesPlaceholder = (text: string): boolean => /"[^"'\n]{0,200}(?:\$\{|\{\{)/.test(text);

/** Whether a piece of SQL names what only the tool knows. */
export const namesPlaceholder = (sql: string): boolean => /"\$[A-Za-z_]/.test(sql);

const template = String.raw`\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}`;
const nameWithTemplates = String.raw`[\w$]{0,63}(?:${template})(?:[\w$]|${template})*`;
const namesWithTemplates = new RegExp(`"(${nameWithTemplates})"|(${nameWithTemplates})`, 'g');
const templates = new RegExp(`(${template})`);

/** A template's last word stands for it; letters around it belong to the same name. */
function fillTemplates(text: string): string {
  return text.replace(namesWithTemplates, (found: string, quoted: string | undefined, bare = '') => {
    const name = quoted === undefined ? nameOf(bare, foldName) : nameOf(quoted, (letters) => letters);
    return (name.length <= found.length ? name : '_').padEnd(found.length);
  });
}

function nameOf(text: string, fold: (letters: string) => string): string {
  const parts = text.split(templates).map((part, at) => (at % 2 === 0 ? fold(part) : (part.match(/[a-z_]\w*/gi)?.at(-1) ?? '_')));
  return `"$${parts.join('')}"`;
}

function fillVariables(text: string): string {
  if (!text.includes(':')) return text;
  const tokens = readTokens(text, 0, text.length);
  let filled = '';
  let copied = 0;
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (text[token.start] !== ':' || token.end !== token.start + 1 || next?.start !== token.end) return;
    const code = text.charCodeAt(next.start);
    const word = isWordStart(code);
    if (!word && code !== 39 && code !== 34) return;
    const reserved = word && reservedWords.has(text.slice(next.start, next.end).toLowerCase());
    filled += text.slice(copied, token.start) + (reserved ? '_' : ' ');
    copied = token.end;
  });
  return copied === 0 ? text : filled + text.slice(copied);
}
