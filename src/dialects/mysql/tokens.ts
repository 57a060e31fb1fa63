import type { Target } from '../../model/target.ts';
import { readCodeComment } from './code-comments.ts';
import { Scanner, type Lexis } from './scanner.ts';
import { splitStatements } from './split.ts';

const target: Target = { dialect: 'mariadb', version: [99, 0] };

/** Executable comments are code, whatever server runs them. */
const lexis: Lexis = { target, ansiQuotes: false, backslashes: true, everyCode: true };

/** The tokens of a text, one a line, without comments and blanks and with words folded: two files with the same stream do the same. */
export function tokenStream(text: string): string {
  const tokens: string[] = [];
  for (const piece of splitStatements(text, 0, text.length, [], () => lexis)) {
    if (piece.kind === 'client') tokens.push(text.slice(piece.start, piece.end).trimEnd());
    else addTokens(tokens, text, piece.start, piece.end);
    tokens.push(';');
  }
  return tokens.join('\n');
}

function addTokens(tokens: string[], text: string, start: number, end: number): void {
  const scanner = new Scanner(text, start, end, lexis);
  let code: number | undefined;
  while (scanner.next()) {
    if (scanner.codeStart !== code) {
      code = scanner.codeStart;
      tokens.push(code === undefined ? '*/' : text.slice(code, readCodeComment(text, code, target)?.inside));
    }
    const raw = text.slice(scanner.start, scanner.end);
    tokens.push(scanner.kind === 'word' ? raw.toLowerCase() : raw.replaceAll('\r\n', '\n'));
  }
}
