import { cellsOf } from './excerpt.ts';

/** Breaks a sentence into lines of at most `width` cells, at blanks; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line !== '' && cellsOf(line) + 1 + cellsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A sentence wrapped behind a label, with the following lines under its first word. */
export function wrapUnder(label: string, text: string, width: number): readonly string[] {
  const indent = cellsOf(label);
  return wrap(text, Math.max(24, width - indent)).map((line, index) => (index === 0 ? label : ' '.repeat(indent)) + line);
}
