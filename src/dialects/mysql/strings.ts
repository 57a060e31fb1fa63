import type { Lexis } from './scanner.ts';

/** What a backslash makes of the character behind it. Source: MySQL manual, 9.1.1 String Literals. */
const escapes: Readonly<Record<string, string>> = { 0: '\0', b: '\b', n: '\n', r: '\r', t: '\t', Z: '\u001a', '%': '\\%', _: '\\_' };

/** The value of a string literal, with its quotes and the N before them. */
export function stringValue(literal: string, { backslashes }: Pick<Lexis, 'backslashes'>): string {
  const quoted = /^[nN]/.test(literal) ? literal.slice(1) : literal;
  const quote = quoted[0] ?? "'";
  const inner = quoted.slice(1, quoted.endsWith(quote) && quoted.length > 1 ? -1 : undefined);
  const plain = backslashes && inner.includes('\\') ? inner.replace(/\\([\s\S])/g, (_, next: string) => escapes[next] ?? next) : inner;
  return plain.includes(quote) ? plain.replaceAll(quote + quote, quote) : plain;
}

/** A string as a literal that every sql_mode reads alike where it has no backslash. */
export function spellString(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

const templates = /\$\{[^{}\n]{0,200}\}|\{\{[^{}\n]{0,200}\}\}|\{\$[^{}\n]{0,200}\}/g;

/** The name that a word or quoted name means; one that only the tool knows begins with `$`. */
export function nameValue(token: string): string {
  const quote = token[0];
  const isQuoted = quote === '`' || quote === '"';
  const inner = isQuoted ? token.slice(1, token.length > 1 && token.endsWith(quote) ? -1 : undefined).replaceAll(quote + quote, quote) : token;
  if (!inner.includes('{')) return inner;
  const filled = inner.replace(templates, (found) => found.match(/[a-z_]\w*/gi)?.at(-1) ?? '_');
  return filled === inner ? inner : `$${filled}`;
}
