/** A lexical token of a statement; what it is can be told from its first characters. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

const blank = 1;
const wordStart = 2;
const digit = 4;
const operator = 8;

/** What each ASCII character may begin. Source: manual, 4.1 Lexical Structure. */
const classes = new Uint8Array(128);
for (const character of ' \t\n\r\f\v') classes[character.charCodeAt(0)] = blank;
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') classes[character.charCodeAt(0)] = wordStart;
for (const character of '0123456789') classes[character.charCodeAt(0)] = digit;
for (const character of '~!@#^&|`?+-*/%<>=') classes[character.charCodeAt(0)] = operator;

const classOf = (code: number): number => (code > 127 ? wordStart : (classes[code] ?? 0));

/** Characters that may stand inside an unquoted word. */
const wordParts = Uint8Array.from(classes, (kind, code) => ((kind & (wordStart | digit)) !== 0 || code === 36 ? 1 : 0));

/** A byte order mark counts as blank: editors put one at the start of a file. */
export const isBlank = (code: number): boolean => (code < 128 ? classes[code] === blank : code === 0xfeff);
export const isWordStart = (code: number): boolean => (code < 128 ? classes[code] === wordStart : code !== 0xfeff);
const isWordPart = (code: number): boolean => code > 127 || wordParts[code] === 1;

/** Where the comment that starts at `at` ends, or `at` where none starts there. */
export function commentEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === 45 && next === 45) return lineEnd(text, at, end);
  if (code === 47 && next === 42) return blockCommentEnd(text, at, end);
  return at;
}

/** The end of the line that `at` is in, before its line break. */
export function lineEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}

/** The start of the line after the one that `at` is in. */
export function nextLine(text: string, at: number, end: number): number {
  const stop = lineEnd(text, at, end);
  if (stop >= end) return end;
  return text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? Math.min(end, stop + 2) : stop + 1;
}

function blockCommentEnd(text: string, at: number, end: number): number {
  let depth = 1;
  let i = at + 2;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code === 47 && text.charCodeAt(i + 1) === 42) {
      depth++;
      i += 2;
    } else if (code === 42 && text.charCodeAt(i + 1) === 47) {
      depth--;
      i += 2;
      if (depth === 0) return Math.min(i, end);
    } else i++;
  }
  return end;
}

/** Skips blanks and comments. */
export function skipBlanks(text: string, from: number, end: number): number {
  let i = from;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) i++;
    else if (code === 45 || code === 47) {
      const after = commentEnd(text, i, end);
      if (after === i) return i;
      i = after;
    } else return i;
  }
  return end;
}

/** The end of a quoted stretch whose quote stands at `at`; a doubled quote stays inside. */
function quotedEnd(text: string, at: number, end: number, escapes: boolean): number {
  const quote = text[at] ?? '';
  let i = at + 1;
  while (i < end) {
    const close = escapes ? nextEscapeOrQuote(text, i, end) : text.indexOf(quote, i);
    if (close < 0 || close >= end) return end;
    if (text.charCodeAt(close) === 92) i = close + 2;
    else if (text[close + 1] === quote && close + 1 < end) i = close + 2;
    else return close + 1;
  }
  return end;
}

function nextEscapeOrQuote(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && text.charCodeAt(i) !== 39 && text.charCodeAt(i) !== 92) i++;
  return i;
}

/** The delimiter of a dollar-quoted string that starts at `at`: `$$`, `$body$`; undefined where there is none. */
export function dollarTag(text: string, at: number, end: number): string | undefined {
  let i = at + 1;
  while (i < end && text.charCodeAt(i) !== 36) {
    const code = text.charCodeAt(i);
    if (i === at + 1 ? !isWordStart(code) : !isWordPart(code)) return undefined;
    i++;
  }
  return i < end ? text.slice(at, i + 1) : undefined;
}

function dollarEnd(text: string, at: number, end: number): number {
  const tag = dollarTag(text, at, end);
  if (tag === undefined) {
    let i = at + 1;
    while (i < end && classOf(text.charCodeAt(i)) === digit) i++;
    return i;
  }
  const close = text.indexOf(tag, at + tag.length);
  return close < 0 || close + tag.length > end ? end : close + tag.length;
}

function wordOrPrefixedEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at) | 32;
  const next = text.charCodeAt(at + 1);
  if (next === 39 && at + 1 < end) {
    if (code === 101) return quotedEnd(text, at + 1, end, true);
    if (code === 98 || code === 120 || code === 110) return quotedEnd(text, at + 1, end, false);
  }
  if (code === 117 && next === 38 && at + 2 < end) {
    const third = text.charCodeAt(at + 2);
    if (third === 39 || third === 34) return quotedEnd(text, at + 2, end, false);
  }
  let i = at + 1;
  while (i < end && isWordPart(text.charCodeAt(i))) i++;
  return i;
}

function numberEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (text.charCodeAt(i + 1) === 46) return i;
    } else if (!isWordPart(code)) {
      const before = text.charCodeAt(i - 1) | 32;
      if (!((code === 43 || code === 45) && before === 101 && classOf(text.charCodeAt(i + 1)) === digit && !/^0x/i.test(text.slice(at, at + 2))))
        return i;
    }
    i++;
  }
  return end;
}

function operatorEnd(text: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end && classOf(text.charCodeAt(i)) === operator && commentEnd(text, i, Math.min(end, i + 2)) === i) i++;
  return i;
}

/** Where the token that starts at `at` (neither a blank nor a comment) ends; always beyond `at`. */
export function tokenEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === 36) return dollarEnd(text, at, end);
  if (code === 39 || code === 34) return quotedEnd(text, at, end, false);
  if (code === 58 && (text.charCodeAt(at + 1) === 58 || text.charCodeAt(at + 1) === 61)) return Math.min(end, at + 2);
  switch (classOf(code)) {
    case wordStart:
      return wordOrPrefixedEnd(text, at, end);
    case digit:
      return numberEnd(text, at, end);
    case operator:
      return operatorEnd(text, at, end);
    default:
      return code === 46 && classOf(text.charCodeAt(at + 1)) === digit && at + 1 < end ? numberEnd(text, at, end) : at + 1;
  }
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

/** Whether the token at `at` is this keyword, in any case. */
export function isKeyword(text: string, token: Token | undefined, keyword: string): boolean {
  return token !== undefined && token.end - token.start === keyword.length && text.slice(token.start, token.end).toLowerCase() === keyword;
}

/** The name that an identifier token means: unquoted, or folded to lower case as PostgreSQL folds it. */
export function nameOfToken(text: string, token: Token): string | undefined {
  const code = text.charCodeAt(token.start);
  if (code === 34) return text.slice(token.start + 1, token.end - 1).replaceAll('""', '"');
  if (!isWordStart(code)) return undefined;
  const word = text.slice(token.start, token.end);
  if (/^u&"/i.test(word)) return word.slice(3, -1).replaceAll('""', '"');
  return foldName(word);
}

/** What stands between the quotes of a string token, as it is written; undefined for any other token. */
export function stringOfToken(text: string, { start, end }: Token): string | undefined {
  const written = text.slice(start, end);
  const [open] = /^(?:(?:[ebnx]|u&)?'|\$\w*\$)/i.exec(written) ?? [];
  return open === undefined ? undefined : written.slice(open.length, open.startsWith('$') ? -open.length : -1);
}

/** Folds as the server does with a multibyte encoding: only ASCII letters. */
export function foldName(word: string): string {
  return word.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
