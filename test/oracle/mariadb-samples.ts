import { readFileSync } from 'node:fs';
import type { Sample } from './mariadb-alter.ts';

/** A statement as the list writes it, under the title of its group. */
export interface WrittenSample extends Sample {
  readonly title: string;
  readonly written: string;
}

/** Reads the list: groups begin with `# title`, then what stands before, each statement with its semicolon, then what is tried. */
function readSamples(text: string): readonly WrittenSample[] {
  const [, ...groups] = text.split(/^# /m);
  return groups.flatMap((group) => {
    const [title = '', ...lines] = group.split('\n').filter((line) => line !== '');
    const base = lines.filter((line) => line.endsWith(';'));
    return lines
      .filter((line) => !line.endsWith(';'))
      .map((written) => {
        const [before, sql] = written.includes(' => ') ? written.split(' => ') : [undefined, written];
        return { title, written, sql: sql ?? '', given: [...base, ...(before === undefined ? [] : [`${before};`])].join(' ') };
      });
  });
}

/** What is tried on a MariaDB, and said by the effects. */
export const samples = readSamples(readFileSync(new URL('mariadb-samples.txt', import.meta.url), 'utf8'));
