import type { Scanned } from './scan.ts';

/** Literals that make one text: those that only signs of joining stand between. Offsets stay those of the file. */
export function textsOf({ text, literals }: Scanned): readonly { readonly start: number; readonly text: string }[] {
  const texts: { start: number; end: number; text: string; outerEnd: number }[] = [];
  for (const { start, end, outer } of literals) {
    const last = texts.at(-1);
    const isJoined = last !== undefined && /^[\s+.&\\<>]*$/.test(text.slice(last.outerEnd, outer.start));
    if (isJoined) {
      last.text += ' '.repeat(start - last.end) + text.slice(start, end);
      last.end = end;
      last.outerEnd = outer.end;
    } else texts.push({ start, end, text: text.slice(start, end), outerEnd: outer.end });
  }
  return texts.map((one) => ({ start: one.start, text: withoutEscapes(one.text) }));
}

/** What stands behind backslashes as the program has it, every character in its place: a blank goes outside of the quotes. */
function withoutEscapes(text: string): string {
  return text
    .replaceAll(/\\[nrt]/g, '  ')
    .replaceAll(/\\(["'`])(?=\w)/g, ' $1')
    .replaceAll(/\\(["'`])/g, '$1 ');
}
