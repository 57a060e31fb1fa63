import { makeFinder, type UseOf } from '../code/find-uses.ts';
import { goneIn } from '../code/gone.ts';
import type { SqlReader } from '../code/queries.ts';
import { isSearched, longestFile } from '../code/searched.ts';
import type { CodeSearch, CodeUse, Gone, StillUsed } from '../model/code.ts';
import type { RepositoryChange } from '../model/ports.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { Step } from '../model/rule.ts';

/** Where code lies that may use what a migration takes away. */
export interface CodeFiles {
  readonly change: RepositoryChange;
  readonly scope: CodeSearch;
  /** Folders of migrations, in which old names stand for good reason. */
  readonly migrationFolders: readonly string[];
}

export interface CodeSearched {
  readonly stillUsed: readonly StillUsed[];
  /** What could not be searched, in sentences. */
  readonly remarks: readonly string[];
}

/** How many files are held at once. */
const batch = 400;
/** More files than this are not searched: a gate has seconds. */
const mostFiles = 60_000;

const nothing: CodeSearched = { stillUsed: [], remarks: [] };

/** Searches code for what the steps take away or rename. Nothing is read where nothing goes, or where the policy says `off`. */
export async function searchCode(
  steps: readonly Step[],
  ends: { readonly before: DatabaseState; readonly after: DatabaseState },
  files: CodeFiles,
  read: SqlReader['read'],
): Promise<CodeSearched> {
  const gone = files.scope === 'off' ? [] : goneIn(steps, ends);
  if (gone.length === 0) return nothing;
  const find = makeFinder(gone, { read, ...ends });
  const found: UseOf[] = [];
  const remarks = await eachText(files, (path, text) => void found.push(...find(path, text)));
  return { stillUsed: gone.flatMap((one) => stillUsedOf(one, found)), remarks };
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
