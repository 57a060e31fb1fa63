import { foldName, isWordStart, readTokens } from './lex.ts';
import { splitStatements } from './split.ts';

/**
 * The tokens of a text, one a line, without comments and blanks and with unquoted words folded: two files with the same
 * stream do the same. Lines of psql and data of COPY are kept as they are, so nothing that could matter is lost.
 */
export function tokenStream(text: string): string {
  const tokens: string[] = [];
  for (const piece of splitStatements(text, 0, text.length)) {
    if (piece.kind === 'meta') tokens.push(text.slice(piece.start, piece.end).trimEnd());
    else for (const { start, end } of readTokens(text, piece.start, piece.end)) tokens.push(canonical(text.slice(start, end)));
    tokens.push(';');
    if (piece.data !== undefined) tokens.push(unixLines(text.slice(piece.data.start, piece.data.end)));
  }
  return tokens.join('\n');
}

const unixLines = (text: string): string => text.replaceAll('\r\n', '\n');

function canonical(token: string): string {
  const last = token.charCodeAt(token.length - 1);
  const word = isWordStart(token.charCodeAt(0)) && last !== 39 && last !== 34;
  return word ? foldName(token) : unixLines(token);
}
