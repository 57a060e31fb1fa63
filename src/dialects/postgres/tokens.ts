import { foldName, isBlank, isWordStart, lineEnd, skipBlanks, tokenEnd } from './lex.ts';

/**
 * The tokens of a text, one a line, without comments and blanks and with unquoted words folded: two files with the
 * same stream do the same. Lines of psql and data of COPY are part of it, so nothing that could matter is lost.
 */
export function tokenStream(text: string): string {
  const tokens: string[] = [];
  let at = skipBlanks(text, 0, text.length);
  while (at < text.length) {
    const end = text[at] === '\\' ? lineEnd(text, at, text.length) : tokenEnd(text, at, text.length);
    const token = text.slice(at, end);
    tokens.push(isPlainWord(token) ? foldName(token) : withoutTrailingBlanks(token).replaceAll('\r\n', '\n'));
    at = skipBlanks(text, end, text.length);
  }
  return tokens.join('\n');
}

function isPlainWord(token: string): boolean {
  const last = token[token.length - 1];
  return isWordStart(token.charCodeAt(0)) && last !== "'" && last !== '"';
}

function withoutTrailingBlanks(token: string): string {
  let end = token.length;
  while (end > 0 && isBlank(token.charCodeAt(end - 1))) end--;
  return token.slice(0, end);
}
