import type { Scanned } from './scan.ts';

/** A stretch of a file. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** What stands between the next such bracket and the one that closes it, if that bracket comes before `until`. */
export function bracketed({ bare }: Scanned, open: '{' | '(' | '[', from: number, until = bare.length): Block | undefined {
  const first = bare.indexOf(open, from);
  if (first < 0 || first >= until) return undefined;
  const close = closing[open];
  for (let at = first, depth = 0; at < bare.length; at++) {
    if (bare[at] === open) depth++;
    else if (bare[at] === close && --depth === 0) return { start: first + 1, end: at };
  }
  return { start: first + 1, end: bare.length };
}

/** The lines below a header that are indented further than it, as Python and Ruby have their bodies. */
export function indented({ bare }: Scanned, header: number): Block {
  const lineStart = bare.lastIndexOf('\n', header - 1) + 1;
  const depth = /^[ \t]*/.exec(bare.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
  const start = after(bare, header);
  let end = start;
  while (end < bare.length) {
    const next = after(bare, end);
    const line = bare.slice(end, next);
    if (line.trim() !== '' && (/^[ \t]*/.exec(line)?.[0].length ?? 0) <= depth && !/^\s*[)\]]/.test(line)) break;
    end = next;
  }
  return { start, end };
}

function after(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** The block without its comments, in which all that stands deeper than so many brackets is blank. Offsets count from its start. */
export function shallow({ bare, plain }: Scanned, { start, end }: Block, depth: number): string {
  let made = '';
  for (let at = start, level = 0; at < end; at++) {
    const character = bare[at] ?? '';
    if ('})]'.includes(character)) level--;
    made += level <= depth || character === '\n' ? plain[at] : ' ';
    if ('{(['.includes(character)) level++;
  }
  return made;
}
