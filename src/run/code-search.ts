import { makeFinder, type UseOf } from '../code/find-uses.ts';
import { goneIn } from '../code/gone.ts';
import type { SqlReader } from '../code/queries.ts';
import { endingOf, isOfAnotherEngine, isSearched, isTest, longestFile } from '../code/searched.ts';
import { sqlStringsIn } from '../code/sql-strings.ts';
import type { CodeSearch, CodeUse, Gone, StillUsed } from '../model/code.ts';
import type { RepositoryChange } from '../model/ports.ts';
import { isPrivate, type DatabaseState } from '../model/catalog.ts';
import type { ChangeKind } from '../model/change.ts';
import type { Step } from '../model/rule.ts';
import { indexLines } from '../model/span.ts';
import { readQueryFile, type FoundQuery } from '../queries/query-files.ts';
import { standingOf, type Standing } from '../queries/standing.ts';
import { names, touchedBy } from '../queries/touched.ts';

/** Where code lies that may use what a migration takes away. */
export interface CodeFiles {
  readonly change: RepositoryChange;
  readonly scope: CodeSearch;
  /** Folders of migrations, in which old names stand for good reason. */
  readonly migrationFolders: readonly string[];
}

export interface CodeSearched {
  readonly stillUsed: readonly StillUsed[];
  /** Queries that stand in code and name what the steps touch. */
  readonly queries: readonly Standing[];
  /** What could not be searched, in sentences. */
  readonly remarks: readonly string[];
}

/** How many files are held at once. */
const batch = 400;
/** More files than this are not searched: a gate has seconds. */
const mostFiles = 60_000;

const nothing: CodeSearched = { stillUsed: [], queries: [], remarks: [] };

/**
 * Searches code for what the steps take away or rename, and for queries over what they touch. Nothing is read where the steps touch
 * nothing that stood, or where the policy says `off`.
 */
export async function searchCode(
  steps: readonly Step[],
  ends: { readonly before: DatabaseState; readonly after: DatabaseState },
  files: CodeFiles,
  read: SqlReader['read'],
): Promise<CodeSearched> {
  if (files.scope === 'off') return nothing;
  const gone = goneIn(steps, ends);
  const felt = steps.filter((step) => canBeFelt(step) && !isPrivate(step.table ?? step.view));
  if (gone.length === 0 && felt.length === 0) return nothing;
  const touched = touchedBy(steps, [ends.before, ends.after]);
  const find = makeFinder(gone, { read, ...ends });
  const found: UseOf[] = [];
  const queries: Standing[] = [];
  const old = await textsBefore(files);
  const remarks = await eachText(files, (path, text) => {
    if (gone.length > 0) found.push(...find(path, text));
    queries.push(...standingOf(queriesIn(path, old.get(path) ?? text, touched), queriesIn(path, text, touched)));
  });
  for (const [path, text] of old)
    if (files.change.changed.some((one) => one.path === path && one.status === 'deleted'))
      queries.push(...standingOf(queriesIn(path, text, touched), []));
  return { stillUsed: gone.flatMap((one) => stillUsedOf(one, found)), queries, remarks: gone.length > 0 ? remarks : [] };
}

/** Changes by which a query may fail although nothing that it names goes, or by which it may get at its rows in another way. */
const feltKinds: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'drop-column',
  'rename-column',
  'drop-table',
  'rename-table',
  'change-column-type',
  'redefine-column',
  'set-not-null',
  'drop-default',
  'drop-constraint',
  'create-index',
  'drop-index',
]);

/** Whether a query may feel a step: a column that is added and needs a value is felt too. */
function canBeFelt({ change }: Step): boolean {
  if (change.kind === 'add-column') return change.column.notNull && change.column.default === undefined;
  return feltKinds.has(change.kind);
}

/** What stood in the files of code that the pull request changes or deletes, by the path that they have now. */
async function textsBefore({ change: { base, changed }, migrationFolders }: CodeFiles): Promise<ReadonlyMap<string, string>> {
  const wanted = changed.filter(({ status, path }) => status !== 'added' && isSearched(path, migrationFolders) && !isTest(path));
  const texts = await base.read(wanted.map(({ path, previousPath }) => previousPath ?? path));
  return new Map(
    wanted.flatMap(({ path, previousPath }) => {
      const text = texts.get(previousPath ?? path);
      return text === undefined || text.length > longestFile ? [] : [[path, text] as const];
    }),
  );
}

/** A file that states or changes tables is a schema or a script for one day. */
const isSchema = (text: string): boolean => /\b(?:create|alter|drop)\s+(?:\w+\s+){0,3}table\b/i.test(text);

/** A plain file of SQL that no policy names is code like any other. */
const asCode = (found: FoundQuery): FoundQuery =>
  found.query.source === 'sql-file' ? { ...found, query: { ...found.query, source: 'code' } } : found;

/** The queries of a file of code, or of a file of SQL that makes no tables, which name what is touched. */
function queriesIn(path: string, text: string, touched: ReturnType<typeof touchedBy>): readonly FoundQuery[] {
  if (isTest(path) || !names(text, touched) || isOfAnotherEngine(path, text)) return [];
  if (endingOf(path) === 'sql') return isSchema(text) ? [] : readQueryFile(path, text).map(asCode);
  const strings = sqlStringsIn(path, text).filter((one) => names(one.text, touched));
  if (strings.length === 0) return [];
  const lines = indexLines(text);
  return strings.map((one) => ({ query: { source: 'code', path, line: lines.at(one.start).line, text: one.text } }));
}

function stillUsedOf(gone: Gone, found: readonly UseOf[]): readonly StillUsed[] {
  const uses = found.filter((one) => one.gone === gone).map(({ use }) => use);
  const rank = ({ certainty }: CodeUse): number => (certainty === 'certain' ? 0 : 1);
  const sorted = uses.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
  return uses.length === 0 ? [] : [{ gone, uses: sorted }];
}

/** Hands over the text of every file that is searched, a batch at a time, and says what had to be left out. */
async function eachText({ change, scope, migrationFolders }: CodeFiles, take: (path: string, text: string) => void): Promise<readonly string[]> {
  const { head } = change;
  const isWanted = (path: string): boolean => isSearched(path, migrationFolders);
  const changed = change.changed.filter(({ status, path }) => status !== 'deleted' && isWanted(path)).map(({ path }) => path);
  const takeAll = (texts: ReadonlyMap<string, string>): void => {
    for (const [path, text] of texts) if (text.length <= longestFile && !text.includes('\0')) take(path, text);
  };
  takeAll(await head.read(changed));
  if (scope === 'changed') return [];
  const near = head.readNear?.bind(head);
  if (near === undefined) {
    return ['Only the files of this change were searched for code that uses what it drops or renames: the rest needs a checkout (actions/checkout).'];
  }
  const known = new Set(changed);
  const rest = (await head.list()).filter((path) => !known.has(path) && isWanted(path));
  const searched = rest.slice(0, mostFiles);
  let missing = 0;
  for (let at = 0; at < searched.length; at += batch) {
    const paths = searched.slice(at, at + batch);
    const texts = await near(paths);
    missing += paths.length - texts.size;
    takeAll(texts);
  }
  missing += rest.length - searched.length;
  const unread = missing === 1 ? '1 file was' : `${missing} files were`;
  return missing === 0 ? [] : [`${unread} not searched for code that uses what this change drops or renames.`];
}
