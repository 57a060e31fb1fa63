/** A lexical token of a statement; what it is can be told from its first character. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

/** SQLite's white space, and the byte order mark that editors put at the start of a file. Source: `sqlite3GetToken` in src/tokenize.c. */
export const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11) || code === 0xfeff;

/** Letters, underscore, dollar and whatever is beyond ASCII. Source: `IdChar` in src/tokenize.c. */
const isWordPart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 36 ||
  (code > 127 && code !== 0xfeff);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWordStart = (code: number): boolean => isWordPart(code) && !isDigit(code) && code !== 36;

/** Where the comment that starts at `at` ends, or `at` where none starts there. A comment that is not closed ends with the text. */
export function commentEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === 45 && next === 45) return lineEnd(text, at, end);
  if (code !== 47 || next !== 42) return at;
  const close = text.indexOf('*/', at + 2);
  return close < 0 || close + 2 > end ? end : close + 2;
}

/** The end of the line that `at` is in, before its line break. */
export function lineEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}

/** Skips blanks and comments. */
export function skipBlanks(text: string, from: number, end: number): number {
  let i = from;
  while (i < end) {
    if (isBlank(text.charCodeAt(i))) i++;
    else {
      const after = commentEnd(text, i, end);
      if (after === i) return i;
      i = after;
    }
  }
  return end;
}

/** The end of a stretch in quotes; a doubled quote stays inside, and `[x]` has no way to hold its bracket. */
function quotedEnd(text: string, at: number, end: number): number {
  const open = text[at] ?? '';
  const quote = open === '[' ? ']' : open;
  let i = at + 1;
  while (i < end) {
    const close = text.indexOf(quote, i);
    if (close < 0 || close >= end) return end;
    if (quote === ']' || text[close + 1] !== quote || close + 1 >= end) return close + 1;
    i = close + 2;
  }
  return end;
}

function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isWordPart(text.charCodeAt(i))) i++;
  return i;
}

function numberEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    const afterExponent = (code === 43 || code === 45) && (text.charCodeAt(i - 1) | 32) === 101 && !/^0x/i.test(text.slice(at, at + 2));
    if (!isWordPart(code) && code !== 46 && !(afterExponent && isDigit(text.charCodeAt(i + 1)))) break;
    i++;
  }
  return i;
}

const pairs = new Set(['||', '->', '<=', '<>', '<<', '>=', '>>', '==', '!=']);

/** Where the token that starts at `at` (neither a blank nor a comment) ends; always beyond `at`. */
export function tokenEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === 39 || code === 34 || code === 96 || code === 91) return quotedEnd(text, at, end);
  if ((code | 32) === 120 && text.charCodeAt(at + 1) === 39) return quotedEnd(text, at + 1, end);
  if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) return numberEnd(text, at, end);
  if (code === 63 || code === 58 || code === 64 || code === 35 || isWordPart(code)) return Math.max(at + 1, wordEnd(text, at + 1, end));
  if (text.startsWith('->>', at)) return Math.min(end, at + 3);
  return Math.min(end, pairs.has(text.slice(at, at + 2)) ? at + 2 : at + 1);
}

/** The tokens of a stretch of text, without blanks and comments. */
export function readTokens(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  let i = skipBlanks(text, start, end);
  while (i < end) {
    const stop = tokenEnd(text, i, end);
    tokens.push({ start: i, end: stop });
    i = skipBlanks(text, stop, end);
  }
  return tokens;
}

/** The name that a token means, without its quotes; undefined where it can be none. */
export function nameOfToken(token: string): string | undefined {
  const [first = ''] = token;
  if (first === '[') return token.slice(1, -1);
  if (first === '"' || first === '`' || first === "'") return token.slice(1, -1).replaceAll(first + first, first);
  return isWordStart(first.charCodeAt(0)) ? token : undefined;
}
