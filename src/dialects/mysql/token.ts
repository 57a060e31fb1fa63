import { Scanner, type Lexis, type TokenKind } from './scanner.ts';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** A word in lower case, or a symbol; empty for everything else. */
  readonly word: string;
}

/** The tokens of a stretch of text, with one at its end that says so. */
export function readTokens(text: string, start: number, end: number, lexis: Lexis): readonly Token[] {
  const scanner = new Scanner(text, start, end, lexis);
  const tokens: Token[] = [];
  while (scanner.next()) {
    const { kind, start: from, end: to } = scanner;
    const word = kind === 'word' ? text.slice(from, to).toLowerCase() : kind === 'symbol' ? text.slice(from, to) : '';
    tokens.push({ kind, start: from, end: to, word });
  }
  const last = tokens.at(-1)?.end ?? start;
  tokens.push({ kind: 'end', start: last, end: last, word: '' });
  return tokens;
}

/** For each parenthesis that opens, the place of the token that closes it; the number of tokens where none does. */
export function matchParentheses(tokens: readonly Token[]): Int32Array {
  const closings = new Int32Array(tokens.length).fill(tokens.length);
  const open: number[] = [];
  for (const [index, { word }] of tokens.entries()) {
    if (word === '(') open.push(index);
    else if (word === ')') closings[open.pop() ?? index] = index;
  }
  return closings;
}
