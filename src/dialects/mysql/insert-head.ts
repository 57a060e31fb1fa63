import { Scanner, type Lexis, type Stretch } from './scanner.ts';

/** A head is no longer than so many tokens. */
const longest = 4_000;

/**
 * Where the head of an `INSERT … VALUES` ends, with the word VALUES: the rows of a dump need not be read. Undefined for any other statement.
 */
export function headEnd(text: string, { start, end }: Stretch, lexis: Lexis): number | undefined {
  const scanner = new Scanner(text, start, end, lexis);
  if (!scanner.next() || !/^(?:insert|replace)$/i.test(text.slice(scanner.start, scanner.end))) return undefined;
  let depth = 0;
  for (let count = 0; count < longest && scanner.next(); count++) {
    const { kind } = scanner;
    if (kind !== 'word' && kind !== 'symbol') continue;
    const word = scanner.end - scanner.start > 6 ? '' : text.slice(scanner.start, scanner.end).toLowerCase();
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (depth > 0) continue;
    else if (word === 'values' || word === 'value') return scanner.end;
    else if (word === 'select' || word === 'set' || word === 'with') return undefined;
  }
  return undefined;
}
