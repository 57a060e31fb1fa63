import type { CodeUse, Gone } from '../model/code.ts';
import { indexLines } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { usesInBuilders } from './builders.ts';
import { modelReaders } from './models/index.ts';
import type { Model } from './models/model.ts';
import { askStatement, isQuery, withParameters, type SqlReader } from './queries.ts';
import { scan, type Scanned } from './scan.ts';
import { endingOf, isOfAnotherEngine, isTest } from './searched.ts';
import { spellings } from './spelling.ts';
import { askWords, wordOf } from './sql-text.ts';
import { textsOf } from './texts.ts';

/** How many heads of declarations a file may hold. */
const mostHeads = 600;

/** A use in one file, by its offset. */
interface Found {
  readonly gone: Gone;
  readonly at: number;
  readonly how: string;
  readonly certainty: CodeUse['certainty'];
}

/** A use and what it uses. */
export interface UseOf {
  readonly gone: Gone;
  readonly use: CodeUse;
}

/** Finds where the code of a file uses what goes. Pure: the same text gives the same uses. */
export type Finder = (path: string, text: string) => readonly UseOf[];

/** Makes what can be made once for all files. */
export function makeFinder(gone: readonly Gone[], sql: SqlReader): Finder {
  const known = gone.map((one) => ({ one, words: wordsFor(one) }));
  return (path, text) => {
    const lower = text.toLowerCase();
    const named = known.filter(({ words }) => words.every((any) => any.some((word) => lower.includes(word)))).map(({ one }) => one);
    if (named.length === 0) return [];
    const ending = endingOf(path);
    const found = ending === 'sql' ? inSqlFile(path, text, named, sql) : inCode(scan(path, text, ending), ending, named, sql);
    return oneEachLine(path, text, found);
  };
}

/** What is certain of a line goes before what is likely. */
function oneEachLine(path: string, text: string, found: readonly Found[]): readonly UseOf[] {
  if (found.length === 0) return [];
  const lines = indexLines(text);
  const byGone = new Map<Gone, Map<number, CodeUse>>();
  for (const { gone, at, how, certainty } of found) {
    const { line } = lines.at(at);
    const byLine = byGone.get(gone) ?? new Map<number, CodeUse>();
    byGone.set(gone, byLine);
    if (byLine.get(line)?.certainty === 'certain') continue;
    byLine.set(line, isTest(path) ? { path, line, how: `${how}, in a test`, certainty: 'likely' } : { path, line, how, certainty });
  }
  return [...byGone].flatMap(([gone, uses]) => [...uses.values()].map((use) => ({ gone, use })));
}

/** Words in small letters of which one of each list stands in every text that uses it, however code spells names. */
function wordsFor({ what, name, of }: Gone): readonly (readonly string[])[] {
  const spelled = (word: string): readonly string[] => spellings(word).map((one) => one.toLowerCase());
  if (what === 'column') return [[...new Set([...spelled(name), ...spelled(name.replace(/_id$/, ''))])], [stemOf(of.name)]];
  return [what === 'enum-value' ? spelled(name) : [...new Set([...spelled(name), stemOf(name)])]];
}

/** What the singular and the plural of the last word share: `category` and `categories` begin with `categor`. */
function stemOf(name: string): string {
  const word = name.slice(name.lastIndexOf('_') + 1).toLowerCase();
  return word.length <= 4 ? word.slice(0, 3) : word.replace(/(?:ies|es|s|y)$/, '').slice(0, -1);
}

/** A file of queries. One that states or changes tables is a schema or a script for one day, and uses nothing. */
function inSqlFile(path: string, text: string, gone: readonly Gone[], sql: SqlReader): readonly Found[] {
  if (/\b(?:create|alter|drop)\s+(?:\w+\s+){0,3}table\b/i.test(text) || isOfAnotherEngine(path, text)) return [];
  return inQueries(text, 0, gone, sql);
}

function inCode(file: Scanned, ending: string, gone: readonly Gone[], sql: SqlReader): readonly Found[] {
  const models = (isCrowded(file.bare) ? [] : modelReaders)
    .filter(({ endings, mark }) => endings.includes(ending) && mark.test(file.plain))
    .flatMap((reader) => reader.read(file));
  const inModels = models.flatMap((model) => inModel(model, gone));
  if (isOfAnotherEngine(file.path, file.text)) return inModels;
  return [
    ...inModels,
    ...textsOf(file).flatMap(({ start, text }) => (isQuery(text) ? inQueries(text, start, gone, sql) : [])),
    ...gone.flatMap((one) =>
      usesInBuilders(file, one).map((at): Found => ({ gone: one, at, how: 'a query that is built by calls', certainty: 'likely' })),
    ),
  ];
}

/** Whether a text holds more heads of declarations than anyone writes into one file; reading each of them would take too long. */
function isCrowded(bare: string): boolean {
  const heads = /\b(?:class|struct|interface|object|model|view|enum|schema|create_table|define|init|\w*[tT]able|\w*View|\w*Enum)\b/g;
  let count = 0;
  while (heads.exec(bare) !== null) if (++count > mostHeads) return true;
  return false;
}

function inModel({ kind, names, isNamed, title, at, members }: Model, gone: readonly Gone[]): readonly Found[] {
  return gone.flatMap((one): readonly Found[] => {
    if (!names.includes(one.of.name) || (kind === 'enum') !== (one.what === 'enum-value')) return [];
    const certainty = isNamed ? 'certain' : 'likely';
    if (one.what === 'table' || one.what === 'view') return [{ gone: one, at, how: title, certainty }];
    return members.filter((member) => member.names.includes(one.name)).map((member) => ({ gone: one, at: member.at, how: title, certainty }));
  });
}

/** Reads SQL statement by statement, whole where that can be done; else its words are asked. */
function inQueries(text: string, start: number, gone: readonly Gone[], sql: SqlReader): readonly Found[] {
  const named = gone.filter((one) => wordOf(one.name).test(text));
  if (named.length === 0) return [];
  return sql.read(withParameters(text)).flatMap((statement) => {
    const own = text.slice(statement.span.start, statement.span.end);
    return named.flatMap((one) => inStatement(statement, own, start + statement.span.start, one, sql));
  });
}

function inStatement(statement: Statement, text: string, start: number, gone: Gone, sql: SqlReader): readonly Found[] {
  const word = text.search(wordOf(gone.name));
  if (word < 0) return [];
  const verdict = askStatement(statement, gone, sql);
  const byWords = askWords(text, gone);
  const found = { gone, at: start + (byWords ?? word), how: 'a query' };
  if (gone.what === 'enum-value') {
    if (verdict === 'does-not' || !text.includes(`'${gone.name}'`)) return byWords === undefined ? [] : [{ ...found, certainty: 'certain' }];
    return byWords === undefined && verdict === 'unreadable' ? [] : [{ ...found, certainty: byWords === undefined ? 'likely' : 'certain' }];
  }
  if (verdict === 'uses') return [{ ...found, certainty: 'certain' }];
  const isLikely = verdict === 'unreadable' && byWords !== undefined;
  return isLikely ? [{ ...found, how: 'a query that could not be read whole', certainty: 'likely' }] : [];
}
