import { reservedWords } from './keywords.ts';
import { isWordStart, readTokens } from './lex.ts';

/**
 * Puts names of the same length where a tool puts its values before the server sees the text: `${schema}` (Flyway),
 * `{{ .Schema }}` (templates), `:schema`, `:'owner'`, `:"table"` (psql). Undefined where there are none.
 */
export function fillPlaceholders(text: string): string | undefined {
  const filled = fillVariables(fillTemplates(text));
  return filled === text ? undefined : filled;
}

/** A template's last word stands for it: `{{ index .Options "Namespace" }}` is `Namespace`. */
function fillTemplates(text: string): string {
  return text.replace(/\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}/g, (template: string, at: number) => {
    const word = template.match(/[a-z_]\w*/gi)?.at(-1) ?? '_';
    const name = reservedWords.has(word.toLowerCase()) ? `_${word}` : word;
    return name.padEnd(template.length, /[\w$]/.test(text[at + template.length] ?? '') ? '_' : ' ');
  });
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
