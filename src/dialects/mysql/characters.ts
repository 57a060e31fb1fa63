/** Characters of a name without quotes. Source: MySQL manual, 9.2 Schema Object Names. */
const wordParts = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$') wordParts[character.charCodeAt(0)] = 1;

/** A byte order mark counts as blank: editors put one at the start of a file. */
export const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xfeff;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isWordPart = (code: number): boolean => (code < 128 ? wordParts[code] === 1 : code !== 0xfeff && !Number.isNaN(code));

/** The end of the line that `at` is in, before its line break. */
export function lineEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** The end of what is quoted from `at` on; a doubled quote stays inside, and with `backslashes` one behind a backslash too. */
export function quotedEnd(text: string, at: number, limit: number, backslashes: boolean): number {
  const quote = text.charCodeAt(at);
  let i = at + 1;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (code === 92 && backslashes) i += 2;
    else if (code !== quote) i++;
    else if (text.charCodeAt(i + 1) === quote && i + 1 < limit) i += 2;
    else return i + 1;
  }
  return limit;
}

const number = /0x[0-9a-f]+|0b[01]+|(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;

/** The end of the number at `at`. */
export function numberEnd(text: string, at: number, limit: number): number {
  number.lastIndex = at;
  const match = number.exec(text);
  return match === null ? at : Math.min(limit, at + match[0].length);
}

/** The end of `@name`, `@'name'`, `@@global.name`. */
export function variableEnd(text: string, at: number, limit: number, backslashes: boolean): number {
  let i = at + 1;
  if (text.charCodeAt(i) === 64) i++;
  const code = text.charCodeAt(i);
  if (code === 39 || code === 34 || code === 96) return i < limit ? quotedEnd(text, i, limit, backslashes && code !== 96) : limit;
  while (i < limit && (isWordPart(text.charCodeAt(i)) || text.charCodeAt(i) === 46)) i++;
  return i;
}

const template = /\$\{[^{}\n]{0,200}\}|\{\{[^{}\n]{0,200}\}\}|\{\$[^{}\n]{0,200}\}/y;

/** The end of a tool's `${name}`, `{{ .Name }}` or `{$NAME}` that starts at `at`; `at` where none does. */
export function templateEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 36 && code !== 123) return at;
  template.lastIndex = at;
  const match = template.exec(text);
  return match === null ? at : at + match[0].length;
}

/** The end of a name that goes on from `at` with placeholders and letters. */
export function templatedEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit) {
    const after = templateEnd(text, i);
    if (after > i) i = after;
    else if (isWordPart(text.charCodeAt(i))) i++;
    else break;
  }
  return Math.min(i, limit);
}
