import type { MigrationComplaint, MigrationSection, SourceFile } from '../../model/migration.ts';
import { nearest } from '../../model/nearest.ts';
import type { DialectId } from '../../model/target.ts';
import type { Delivery, TextLine } from '../sections.ts';
import { complain, readLines, section } from '../sections.ts';

/** Attributes of a changeset line: liquibase-standard, AbstractFormattedChangeLogParser.java. */
const attributes = [
  'context',
  'contextFilter',
  'dbms',
  'endDelimiter',
  'failOnError',
  'ignore',
  'labels',
  'logicalFilePath',
  'rollbackEndDelimiter',
  'rollbackSplitStatements',
  'runAlways',
  'runInTransaction',
  'runOnChange',
  'runWith',
  'runWithSpoolFile',
  'splitStatements',
  'stripComments',
] as const;
const changesetPattern = /^\s*--\s*changeset\s+("[^"]+"|[^:]+):\s*("[^"]+"|\S+)(.*)$/i;

/** Liquibase's short names of the engines that the gate knows. */
const dialectNames: Readonly<Record<string, DialectId>> = { postgresql: 'postgres', mysql: 'mysql', mariadb: 'mariadb', sqlite: 'sqlite' };

interface Changeset {
  readonly line: TextLine;
  readonly settings: string;
  readonly lines: readonly TextLine[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ChangesetReading {
  readonly sections: readonly MigrationSection[];
  readonly complaints: readonly MigrationComplaint[];
}

/** Reads each changeset of a formatted SQL file as a section, its rollback as a section down. */
export function readChangesets(file: SourceFile): ChangesetReading {
  const lines = readLines(file.text);
  const starts = lines.flatMap((line, index) => (changesetPattern.test(line.text) ? [index] : []));
  const changesets = starts.map((start, index): Changeset => {
    const line = lines[start] ?? { start: 0, end: 0, text: '' };
    return { line, settings: changesetPattern.exec(line.text)?.[3] ?? '', lines: lines.slice(start + 1, starts[index + 1] ?? lines.length) };
  });
  return {
    sections: changesets.flatMap((changeset) => readChangeset(file, changeset)),
    complaints: [...lines.flatMap((line) => complainOfLine(file, line)), ...changesets.flatMap((changeset) => complainOfSettings(file, changeset))],
  };
}

function readChangeset(file: SourceFile, changeset: Changeset): readonly MigrationSection[] {
  const { line, settings, lines } = changeset;
  if (/^true$/i.test(valueOf(settings, 'ignore') ?? '')) return [];
  const dialects = readDialects(valueOf(settings, 'dbms'));
  const end = lines.at(-1)?.end ?? line.end;
  const isSplit = !isFalse(settings, 'splitStatements');
  const delimiter = valueOf(settings, 'endDelimiter');
  const pieces = isSplit && delimiter !== undefined && delimiter !== ';' ? cutAt(file.text, line.end, end, delimiter) : undefined;
  const whole = isSplit ? pieces?.whole : [{ start: line.end, end }];
  const skip = [...(pieces?.skip ?? []), ...readIgnored(lines)];
  const up: MigrationSection = {
    ...section('up', line.end, end, deliveryOf(settings, isSplit)),
    ...(whole === undefined ? {} : { whole }),
    ...(skip.length === 0 ? {} : { skip }),
  };
  const sections = [up, ...readRollback(file, changeset, deliveryOf(settings, true))];
  return dialects === undefined ? sections : sections.map((part) => ({ ...part, dialects }));
}

function deliveryOf(settings: string, isSplit: boolean): Delivery {
  if (!isFalse(settings, 'runInTransaction')) return { sending: 'wrapped', because: 'Liquibase wraps each changeset in a transaction' };
  const because = '`runInTransaction:false`: Liquibase opens no transaction for this changeset';
  return isSplit
    ? { sending: 'each', because }
    : { sending: 'one-string', because: `${because}, and \`splitStatements:false\` sends it as one query` };
}

/** The value of an attribute, quotes taken off. The parser wants it right after the colon. */
function valueOf(settings: string, attribute: (typeof attributes)[number]): string | undefined {
  const match = new RegExp(`(?:^|[^\\w])${attribute}:("[^"]*"|\\S+)`, 'i').exec(settings);
  return match?.[1]?.replace(/^"(.*)"$/, '$1');
}

function isFalse(settings: string, attribute: (typeof attributes)[number]): boolean {
  const value = valueOf(settings, attribute);
  return value !== undefined && !/^true\b/i.test(value);
}

function readDialects(dbms: string | undefined): readonly DialectId[] | undefined {
  if (dbms === undefined) return undefined;
  const names = dbms
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const all = Object.entries(dialectNames);
  if (names.includes('all')) return undefined;
  if (names.every((name) => name.startsWith('!'))) return all.flatMap(([name, dialect]) => (names.includes(`!${name}`) ? [] : [dialect]));
  return all.flatMap(([name, dialect]) => (names.includes(name) ? [dialect] : []));
}

/** Cuts a changeset at a delimiter of its own: what lies between goes to the server whole, the delimiter does not. */
function cutAt(text: string, start: number, end: number, delimiter: string): { readonly whole: readonly Range[]; readonly skip: readonly Range[] } {
  const pattern = /^[\w/$@^~!-]+$/.test(delimiter) ? delimiter.replace(/[$^]/g, '\\$&') : delimiter;
  const whole: Range[] = [];
  const skip: Range[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(toPattern(pattern, delimiter))) {
    if (match[0] === '') continue;
    const at = start + match.index;
    whole.push({ start: from, end: at });
    skip.push({ start: at, end: at + match[0].length });
    from = at + match[0].length;
  }
  if (text.slice(from, end).trim() !== '') whole.push({ start: from, end });
  return { whole, skip };
}

/** A delimiter of letters and slashes counts at the end of a line only, so that `/` does not cut a division; others are patterns. */
function toPattern(pattern: string, delimiter: string): RegExp {
  try {
    return new RegExp(/^[\w/@]+$/.test(delimiter) ? `${pattern}(?=[ \\t]*\\r?$)` : pattern, 'gim');
  } catch {
    return new RegExp(delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gim');
  }
}

function readIgnored(lines: readonly TextLine[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const word = line === undefined ? undefined : /^\s*--\s*ignoreLines:(\w+)/i.exec(line.text)?.[1]?.toLowerCase();
    if (line === undefined || word === undefined || word === 'end') continue;
    const count = /^\d+$/.test(word) ? Number(word) : lines.slice(i + 1).findIndex(({ text }) => /^\s*--\s*ignoreLines:end/i.test(text));
    const last = lines[Math.min(lines.length - 1, count < 0 ? lines.length - 1 : i + count)] ?? line;
    ranges.push({ start: line.start, end: last.end });
  }
  return ranges;
}

/** `--rollback` lines hold SQL behind the comment mark: the section spans them, and the marks are skipped. */
function readRollback(file: SourceFile, { lines }: Changeset, delivery: Delivery): readonly MigrationSection[] {
  const parts = lines.flatMap((line): readonly Range[] => {
    const mark = /^\s*--\s*rollback\s/i.exec(line.text)?.[0];
    return mark === undefined ? [] : [{ start: line.start + mark.length, end: line.end }];
  });
  const block = readRollbackBlock(lines);
  const ranges = parts.length > 0 ? parts : block;
  const first = ranges[0];
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return [];
  const sql = ranges
    .map(({ start, end }) => file.text.slice(start, end))
    .join('\n')
    .trim();
  if (/^(?:empty|not required)?\s*;?$/i.test(sql) || /^(?:changesetId|changesetPath|changesetAuthor):/i.test(sql)) return [];
  const skip = ranges.slice(1).map((range, index) => ({ start: ranges[index]?.end ?? range.start, end: range.start }));
  const down = section('down', first.start, last.end, delivery);
  return [skip.length === 0 ? down : { ...down, skip }];
}

function readRollbackBlock(lines: readonly TextLine[]): readonly Range[] {
  const open = lines.findIndex(({ text }) => /^\s*\/\*\s*liquibase\s*rollback\s*$/i.test(text));
  const close = lines.findIndex(({ text }, index) => index > open && /\*\/\s*$/.test(text));
  const first = lines[open + 1];
  const last = lines[close];
  if (open < 0 || close < 0 || first === undefined || last === undefined) return [];
  return [{ start: first.start, end: Math.max(first.start, last.start + last.text.lastIndexOf('*/')) }];
}

function complainOfLine(file: SourceFile, line: TextLine): readonly MigrationComplaint[] {
  const dashes = /^\s*(-+)\s*(changeset|rollback|preconditions|ignoreLines)\b/i.exec(line.text);
  if (dashes === null) return [];
  const word = (dashes[2] ?? '').toLowerCase();
  if (dashes[1] === '-') return [complain(file, line, `Liquibase refuses the file: this line needs two dashes, \`--${dashes[2]}\`.`)];
  if (word !== 'changeset') return [];
  const [, author, id] = changesetPattern.exec(line.text) ?? [];
  const spaced = author !== undefined && id !== undefined && !line.text.includes(`${author}:${id}`);
  if (author !== undefined && !spaced) return [];
  return [complain(file, line, 'Liquibase refuses this line: write `--changeset author:id`, without a space around the colon.')];
}

function complainOfSettings(file: SourceFile, { line, settings }: Changeset): readonly MigrationComplaint[] {
  const offset = line.end - settings.length;
  const bare = settings.replace(/"[^"]*"/g, (quoted) => `"${'x'.repeat(quoted.length - 2)}"`);
  return [...bare.matchAll(/(?<=^|\s)([A-Za-z]\w*)(\s*[:=]\s*|(?=\s|$))([\w"!$]*)/g)].flatMap((match) => {
    const [whole, key = '', joint = '', value = ''] = match;
    const known = attributes.find((attribute) => attribute.toLowerCase() === key.toLowerCase());
    const meant = known ?? (joint === '' ? undefined : nearest(key, attributes));
    if (meant === undefined || joint === '' || (known !== undefined && joint === ':')) return [];
    const at = { start: offset + match.index, end: offset + match.index + whole.length };
    return [
      complain(
        file,
        at,
        `Liquibase does not understand \`${whole.trim()}\` and passes over it: write \`${meant}:${value === '' ? 'value' : value}\`.`,
      ),
    ];
  });
}
