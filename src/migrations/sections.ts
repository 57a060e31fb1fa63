import type { MigrationComplaint, MigrationSection, Sending, SourceFile } from '../model/migration.ts';
import { scanSql } from './scan-sql.ts';

export type Direction = MigrationSection['direction'];

/** How one tool sends text, and the words for people about it. */
export interface Delivery {
  readonly sending: Sending;
  readonly because: string;
  readonly sharedByRun?: boolean;
}

/** A line of a text without its line break; `start` and `end` are offsets into the text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text. `\r\n` and `\n` end a line, a byte order mark is no part of the first. */
export function readLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let start = bodyStart(text); start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length + 1 : newline + 1;
    const stop = newline < 0 ? text.length : newline;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    lines.push({ start, end, text: text.slice(start, end) });
    start = next;
  }
  return lines;
}

/** Where the text begins after a byte order mark. */
export function bodyStart(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** One section over a stretch of a file. */
export function section(direction: Direction, start: number, end: number, delivery: Delivery): MigrationSection {
  const shared = delivery.sharedByRun === true ? { sharedByRun: true } : {};
  return { direction, start, end, sending: delivery.sending, because: delivery.because, ...shared };
}

/** One section over the whole file. */
export function wholeFile(text: string, direction: Direction, delivery: Delivery): MigrationSection {
  return section(direction, bodyStart(text), text.length, delivery);
}

/** A line that begins with a backslash, or COPY from the text itself; without either a long file need not be scanned. */
const mayHoldPsql = /^[ \t]*\\|\bFROM\s+STDIN\b/im;

/** A section as psql runs it: backslash commands and COPY data are no SQL, each statement commits by itself. */
export function psqlSection(text: string, direction: Direction, start: number, end: number, because: string): MigrationSection {
  const scanned = mayHoldPsql.test(text) ? scanSql(text, start, end, { psql: true }) : [];
  const skip = [...scanned]
    .filter(({ kind }) => kind === 'meta' || kind === 'copy-data')
    .map(({ start: from, end: to }) => ({ start: from, end: to }));
  const whole = section(direction, start, end, { sending: 'each', because });
  return skip.length === 0 ? whole : { ...whole, skip };
}

/** Says of a stretch of a file what is wrong with it. */
export function complain(file: SourceFile, at: { readonly start: number; readonly end: number }, message: string): MigrationComplaint {
  return { span: { file: file.path, start: at.start, end: at.end }, message };
}

/** The first line of a file, for complaints about the file as a whole. */
export function firstLine(text: string): TextLine {
  return readLines(text)[0] ?? { start: 0, end: 0, text: '' };
}

/** Complaints about psql commands that pull in SQL which stands in no migration. */
export function complainOfPsql(file: SourceFile, sections: readonly MigrationSection[]): readonly MigrationComplaint[] {
  const complaints: MigrationComplaint[] = [];
  for (const { start, end } of sections.flatMap(({ skip }) => skip ?? [])) {
    const command = /^\\(ir?|include(?:_relative)?|gexec)\b/.exec(file.text.slice(start, end))?.[1];
    if (command === undefined) continue;
    const what = command === 'gexec' ? 'runs statements that a query makes' : 'runs another file';
    complaints.push(
      complain(file, { start, end }, `\`\\${command}\` ${what}: what it does is not known here, so write the statements in this file.`),
    );
  }
  return complaints;
}

/** Words of a name for people: `add_users-table` → `add users table`. */
export function describe(name: string): string {
  return name.replace(/[_-]+/g, ' ').trim();
}
