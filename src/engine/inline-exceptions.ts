import { indexLines, placeOf, type LineIndex, type Place, type SourceSpan } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { commentsIn, trailingComments } from './sql-comments.ts';

/** What an author wrote into a migration: `-- lockkeeper: allow <rule>, … until 2026-12-31 -- reason`. */
export interface InlineException {
  readonly file: string;
  /** The statement that it stands for; undefined for `allow-file`, and for one that no statement follows. */
  readonly statement?: SourceSpan;
  readonly wholeFile: boolean;
  readonly rules: readonly string[];
  readonly until?: string;
  readonly reason?: string;
  /** The comment, and where people find it. */
  readonly span: SourceSpan;
  readonly place: Place;
  /** Why it means nothing, in a sentence's end: `it names no rule`. */
  readonly fault?: string;
}

interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Statement[];
}

/**
 * Reads exceptions from the comments of migrations: those before a statement and on its own lines stand for that
 * statement. What only looks like one, in a string or in the body of a DO block, is left alone, and so is one before a
 * statement that is not judged, such as those of a down section.
 */
export function readInlineExceptions(files: readonly ReadFile[]): readonly InlineException[] {
  return files.flatMap((file) => (/lockkeeper\s*:/i.test(file.text) ? readFile(file) : []));
}

function readFile({ path, text, statements }: ReadFile): readonly InlineException[] {
  const lines = indexLines(text);
  const found: InlineException[] = [];
  const seen = new Set<number>();
  const take = (comment: SourceSpan, statement: SourceSpan | undefined): void => {
    if (seen.has(comment.start)) return;
    seen.add(comment.start);
    found.push(...readComment(path, text, comment, statement, lines));
  };
  let previous: SourceSpan | undefined;
  for (const { span, leadingComments } of statements) {
    for (const comment of leadingComments) take(comment, sharesLine(text, previous, comment) ? previous : span);
    for (const comment of commentsIn(text, span.start, span.end)) take({ file: path, ...comment }, span);
    previous = span;
  }
  const { comments, atEnd } = trailingComments(text, previous?.end ?? 0);
  for (const comment of comments) {
    const span = { file: path, ...comment };
    take(span, sharesLine(text, previous, span) ? previous : undefined);
  }
  return atEnd ? found : found.filter(({ wholeFile, statement }) => wholeFile || statement !== undefined);
}

/** Whether a comment stands after a statement on the line on which that one ends. */
function sharesLine(text: string, statement: SourceSpan | undefined, comment: SourceSpan): boolean {
  return statement !== undefined && statement.end <= comment.start && !/[\r\n]/.test(text.slice(statement.end, comment.start));
}

function* readComment(
  file: string,
  text: string,
  comment: SourceSpan,
  statement: SourceSpan | undefined,
  lines: LineIndex,
): Generator<InlineException> {
  const written = text.slice(comment.start, comment.end);
  for (const { 0: line, index } of written.matchAll(/[^\r\n]+/g)) {
    const [, lead = '', said] = /^([\s\-#/*!]*)lockkeeper\s*:\s*(.*)$/i.exec(line) ?? [];
    if (said === undefined) continue;
    const start = comment.start + index + lead.length;
    const words = said.replace(/\s*\*+\/\s*$/, '').trim();
    const span = { file, start, end: comment.start + index + line.trimEnd().replace(/\s*\*+\/$/, '').length };
    const { wholeFile, ...read } = readWords(words);
    yield { file, wholeFile, ...read, span, place: placeOf(span, lines), ...(!wholeFile && statement !== undefined && { statement }) };
  }
}

type Words = Pick<InlineException, 'rules' | 'until' | 'reason' | 'fault' | 'wholeFile'>;

function readWords(words: string): Words {
  const [, head = '', reason] = /^(.*?)(?:\s+(?:--|—|–)\s*(.*))?$/.exec(words) ?? [];
  const [, verb = '', rest = ''] = /^([\w-]*)\s*(.*)$/.exec(head) ?? [];
  const wholeFile = verb === 'allow-file';
  const [, list = '', until] = /^(.*?)(?:\s*\buntil\s+(\S+))?$/.exec(rest) ?? [];
  const rules = list.split(/[\s,]+/).filter((word) => word !== '');
  const fault = faultOf(verb, rules, until);
  return {
    wholeFile,
    rules,
    ...(until !== undefined && { until }),
    ...(reason !== undefined && reason.trim() !== '' && { reason: reason.trim() }),
    ...(fault !== undefined && { fault }),
  };
}

function faultOf(verb: string, rules: readonly string[], until: string | undefined): string | undefined {
  if (verb !== 'allow' && verb !== 'allow-file')
    return `it says ${verb === '' ? 'nothing' : `\`${verb}\``} where \`allow\` or \`allow-file\` is meant`;
  if (rules.length === 0) return 'it names no rule';
  const odd = rules.find((rule) => !/^[a-z][a-z0-9-]*\/[a-z0-9*-]+$/.test(rule));
  if (odd !== undefined) return `\`${odd}\` is not the id of a rule; a reason stands after \` -- \``;
  if (until === undefined) return undefined;
  return isDay(until) ? undefined : `\`${until}\` is not a day, written YYYY-MM-DD`;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = Number(month) === 2 && isLeap ? 29 : monthDays[Number(month) - 1];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}
