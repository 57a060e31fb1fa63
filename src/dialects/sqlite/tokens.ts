import { keywords } from './keywords.ts';
import { nameOfToken, readTokens } from './lex.ts';
import { spellName } from './names.ts';
import { splitStatements } from './split.ts';

/**
 * The tokens of a text, one a line, without comments and blanks. Words are the same in any case and names in any quotes, as SQLite
 * takes them: two files with the same stream do the same.
 */
export function tokenStream(text: string): string {
  const tokens: string[] = [];
  for (const piece of splitStatements(text, 0, text.length)) {
    if (piece.kind === 'command') tokens.push(text.slice(piece.start, piece.end).trimEnd());
    else for (const { start, end } of readTokens(text, piece.start, piece.end)) tokens.push(canonical(text.slice(start, end)));
    tokens.push(';');
  }
  return tokens.join('\n');
}

function canonical(token: string): string {
  const [first = ''] = token;
  if (first === "'") return token.replaceAll('\r\n', '\n');
  if (first === '"' || first === '`' || first === '[') return spellName((nameOfToken(token) ?? token).toLowerCase());
  return token.toLowerCase();
}

/** The token as canonical text writes it: words of the language in capitals, names bare or in double quotes. */
export function canonicalToken(token: string): string {
  const [first = ''] = token;
  if (first === "'") return token;
  if (first === '"' || first === '`' || first === '[') return spellName(nameOfToken(token) ?? token);
  const upper = token.toUpperCase();
  return keywords.has(upper) ? upper : token;
}
