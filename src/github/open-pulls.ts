import type { ChangedPath, RepositoryChange, Tree } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import type { Note } from '../reporters/summary.ts';
import { plural } from '../reporters/words.ts';
import { clashesOf } from './clashes.ts';
import type { GitHub } from './client.ts';
import { loadEntries, lookupKey, type CommitEntry } from './entries.ts';
import type { Occasion } from './event.ts';
import { limits } from './limits.ts';
import { isFile } from './listing.ts';
import type { Source } from './tree.ts';

interface OtherPull {
  readonly number: number;
  readonly url: string;
  readonly headRefOid: string;
  readonly files: {
    readonly totalCount: number;
    readonly nodes: readonly ({ readonly path: string; readonly changeType: string } | null)[] | null;
  } | null;
}

interface Answer {
  readonly repository: { readonly pullRequests: { readonly totalCount: number; readonly nodes: readonly (OtherPull | null)[] | null } } | null;
}

const text = `query openPulls($owner: String!, $name: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: OPEN, baseRefName: $base, first: ${limits.openPulls}, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount
      nodes { number url headRefOid files(first: 100) { totalCount nodes { path changeType } } }
    }
  }
}`;

/** Another pull request with the migrations that it touches. */
interface Candidate {
  readonly pull: OtherPull;
  readonly changed: readonly ChangedPath[];
}

/** What became of the search: whom to compare with, and how many there are besides. */
interface Found {
  readonly candidates: readonly Candidate[];
  readonly left: number;
}

/** Takes no more requests than it is given: the search must never use up what the verdict needs. */
function rationed(github: GitHub, most: number): GitHub {
  let calls = 0;
  return {
    ...github,
    query: (query, variables) => (++calls > most ? Promise.reject(new Error(`it takes more than ${most} requests`)) : github.query(query, variables)),
  };
}

/**
 * Holds the other open pull requests of the same base against this one and says what they would do to each other. Whatever goes
 * wrong here is a sentence in the summary, and never another verdict.
 */
export async function lookAround(
  source: Source,
  occasion: Exclude<Occasion, { kind: 'nothing' }>,
  report: Report | undefined,
  base: Tree,
  judge: (change: RepositoryChange) => Promise<Report>,
): Promise<readonly Note[]> {
  if (occasion.kind !== 'pull-request' || report === undefined || report.sources.length === 0) return [];
  try {
    const github = rationed(source.github, limits.openPullCalls);
    const folders = report.sources.map(({ folder }) => folder);
    const { candidates, left } = await findCandidates(github, occasion, folders);
    const wanted = candidates.flatMap(({ pull, changed }) =>
      changed.filter(({ status }) => status !== 'deleted').map(({ path }) => ({ commit: pull.headRefOid, path })),
    );
    const entries = await loadEntries(github, source.repository, wanted);
    const notes: Note[] = [];
    for (const candidate of candidates) notes.push(...(await compareWith(candidate, entries, base, report, judge)));
    return left === 0
      ? notes
      : [
          ...notes,
          `${plural(left, 'more open pull request')} with migrations or many files ${left === 1 ? 'was' : 'were'} not compared with this one.`,
        ];
  } catch (error) {
    return [
      `Other open pull requests could not be looked at: ${error instanceof Error ? error.message.slice(0, 200).replace(/\.$/u, '') : 'no reason is given'}.`,
    ];
  }
}

async function findCandidates(
  github: GitHub,
  { repository, pull }: Extract<Occasion, { kind: 'pull-request' }>,
  folders: readonly string[],
): Promise<Found> {
  const { repository: found } = await github.query<Answer>(text, { owner: repository.owner, name: repository.name, base: pull.into });
  const all = found?.pullRequests;
  if (!all) throw new Error('GitHub does not list them');
  const others = (all.nodes ?? []).filter((one) => one !== null && one.number !== pull.number).filter((one) => one !== null);
  const touching = others.map((one) => ({ pull: one, changed: changedIn(one, folders) })).filter(({ changed }) => changed.length > 0);
  const large = others.filter((one) => (one.files?.totalCount ?? 0) > 100 && !touching.some((other) => other.pull === one)).length;
  const candidates: Candidate[] = [];
  let files = 0;
  for (const one of touching) {
    if (
      candidates.length === limits.comparedPulls ||
      files + one.changed.length > limits.comparedPullFiles ||
      (one.pull.files?.totalCount ?? 0) > 100
    )
      continue;
    candidates.push(one);
    files += one.changed.length;
  }
  const unlisted = Math.max(0, all.totalCount - limits.openPulls);
  return { candidates, left: touching.length - candidates.length + large + unlisted };
}

const statuses: Readonly<Record<string, ChangedPath['status']>> = { ADDED: 'added', COPIED: 'added', RENAMED: 'added', DELETED: 'deleted' };

function changedIn({ files }: OtherPull, folders: readonly string[]): readonly ChangedPath[] {
  const isIn = (path: string): boolean => folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  return (files?.nodes ?? []).flatMap((file) =>
    file !== null && isIn(file.path) ? [{ path: file.path, status: statuses[file.changeType] ?? 'modified' }] : [],
  );
}

async function compareWith(
  { pull, changed }: Candidate,
  entries: ReadonlyMap<string, CommitEntry>,
  base: Tree,
  report: Report,
  judge: (change: RepositoryChange) => Promise<Report>,
): Promise<readonly Note[]> {
  const link = { title: `Pull request ${pull.number}`, url: pull.url };
  if (!/^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+\/pull\/\d+$/u.test(pull.url)) return [];
  try {
    const clashes = clashesOf(report, await judge({ base, head: headOf(pull, changed, entries, base), changed, complete: true }));
    return clashes.length === 0 ? [] : [{ link, text: `${clashes.join('; ')}.` }];
  } catch (error) {
    return [
      { link, text: `could not be compared with this one: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no reason is given'}.` },
    ];
  }
}

/** The base with the changed files of another pull request put in. */
function headOf(pull: OtherPull, changed: readonly ChangedPath[], entries: ReadonlyMap<string, CommitEntry>, base: Tree): Tree {
  const texts = new Map<string, string>();
  for (const { path } of changed) {
    const entry = entries.get(lookupKey({ commit: pull.headRefOid, path }));
    if (entry === undefined || !isFile(entry)) continue;
    if (entry.text === undefined) throw new Error(`\`${path.replaceAll('`', '')}\` is too large or no text`);
    texts.set(path, entry.text);
  }
  const own = new Set(changed.map(({ path }) => path));
  return {
    title: `the head of #${pull.number}`,
    list: async () => [...(await base.list()).filter((path) => !own.has(path)), ...texts.keys()],
    read: async (paths) => {
      const rest = await base.read(paths.filter((path) => !own.has(path)));
      return new Map([...rest, ...paths.flatMap((path) => (texts.has(path) ? [[path, texts.get(path) ?? ''] as const] : []))]);
    },
  };
}
