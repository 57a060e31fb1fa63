import type { ApplicationQuery } from '../model/query.ts';
import { UserError } from '../model/user-error.ts';

/** A row of an export: its cells by the name of their column in small letters, and the line on which it begins. */
interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** The names that the columns have in pg_stat_statements (since 13, and before) and in events_statements_summary_by_digest. */
const columns = {
  query: ['query', 'digest_text', 'query_sample_text'],
  calls: ['calls', 'count_star'],
  total: ['total_exec_time', 'total_time', 'total_ms', 'total_time_ms'],
  mean: ['mean_exec_time', 'mean_time', 'mean_ms', 'mean_time_ms'],
  /** Picoseconds. Source: MySQL 8.4 manual, 29.1 Performance Schema Timing. */
  timer: ['sum_timer_wait'],
} as const;

/** Reads an export of what a server counted, as CSV or JSON. */
export function readStatistics(path: string, text: string): readonly ApplicationQuery[] {
  const rows = /^\s*[[{]/.test(text) ? readJson(path, text) : readCsv(path, text);
  return rows.flatMap(({ line, cells }): readonly ApplicationQuery[] => {
    const cell = (names: readonly string[]): string | undefined =>
      names.map((name) => cells.get(name)).find((value) => value !== undefined && value !== '');
    const query = cell(columns.query);
    if (query === undefined || /^null$/i.test(query)) return [];
    const calls = numberOf(cell(columns.calls)) ?? 0;
    const mean = numberOf(cell(columns.mean));
    const timer = numberOf(cell(columns.timer));
    const totalTime =
      numberOf(cell(columns.total)) ?? (mean === undefined ? undefined : mean * calls) ?? (timer === undefined ? undefined : timer / 1e9);
    return [{ source: 'statistics', path, line, text: query, statistics: { calls, ...(totalTime !== undefined && { totalTime }) } }];
  });
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function complain(path: string, line: number, column: number, message: string, hint: string): never {
  throw new UserError({ message, place: `${path}:${line}:${column}`, hint });
}

const wanted = 'it needs a column `query` (pg_stat_statements) or `DIGEST_TEXT` (performance_schema)';

/** A list of objects, or one object for each line. */
function readJson(path: string, text: string): readonly Row[] {
  const isLines = /^\s*\{/.test(text);
  const parts = isLines ? text.split('\n').map((part, at) => ({ part, line: at + 1 })) : [{ part: text, line: 1 }];
  const values = parts
    .filter(({ part }) => part.trim() !== '')
    .flatMap(({ part, line }) => {
      const value = parse(path, part, line);
      return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((item) => ({ item, line }));
    });
  let from = 0;
  return values.map(({ item, line }) => {
    if (typeof item !== 'object' || item === null) return complain(path, line, 1, 'this export of statistics holds something that is no row', wanted);
    const cells = new Map(
      Object.entries(item).map(([name, value]: [string, unknown]) => [name.toLowerCase(), typeof value === 'string' ? value : JSON.stringify(value)]),
    );
    if (!columns.query.some((name) => cells.has(name))) complain(path, line, 1, 'this export of statistics has rows without a query', wanted);
    if (isLines) return { line, cells };
    const at = text.indexOf(JSON.stringify(columns.query.map((name) => cells.get(name)).find((value) => value !== undefined) ?? ''), from);
    if (at >= 0) from = at + 1;
    return { line: at < 0 ? 1 : text.slice(0, at).split('\n').length, cells };
  });
}

function parse(path: string, text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return complain(path, line, 1, 'this export of statistics is no JSON', 'write a list of objects, or one object for each line');
  }
}

/** CSV as psql's `\copy … csv header` and MySQL's clients write it: quotes are doubled, or escaped by a backslash. */
function readCsv(path: string, text: string): readonly Row[] {
  const records = splitCsv(text);
  const [head, ...rest] = records;
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!columns.query.some((name) => names.includes(name))) complain(path, 1, 1, 'this export of statistics has no column of queries', wanted);
  return rest.map(({ line, cells }) => {
    if (cells.length !== names.length)
      complain(
        path,
        line,
        1,
        `this row has ${cells.length} columns, and the first line names ${names.length}`,
        'quote what holds a comma, and double the quotes in it',
      );
    return { line, cells: new Map(names.map((name, at) => [name, cells[at] ?? ''])) };
  });
}

function splitCsv(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  const separator = /^[^\n]*\t/.test(text) ? '\t' : /^[^\n,]*;/.test(text) ? ';' : ',';
  let line = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const record = { line, cells: [] as string[] };
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at++;
        while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
          const isEscaped = (text[at] === '"' && text[at + 1] === '"') || (text[at] === '\\' && text[at + 1] === '"');
          if (isEscaped) at++;
          if (text[at] === '\n') line++;
          cell += text[at] ?? '';
          at++;
        }
        at++;
      }
      while (at < text.length && text[at] !== separator && text[at] !== '\n') cell += text[at++] ?? '';
      record.cells.push(cell.replace(/\r$/, ''));
      if (text[at] !== separator) break;
      at++;
    }
    at++;
    line++;
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record);
  }
  return records;
}
