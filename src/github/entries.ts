import { blobFields, inParallel, wholeText, type GraphqlBlob } from './blobs.ts';
import type { GitHub, Repository } from './client.ts';
import { limits } from './limits.ts';

/** One path of a commit: its permissions, its object, and its text where GitHub gave all of it. */
export interface CommitEntry {
  readonly mode: string;
  readonly sha: string;
  readonly size: number;
  readonly text?: string;
}

interface GraphqlEntry {
  readonly mode: number;
  readonly oid: string;
  readonly size: number;
  readonly object?: Partial<GraphqlBlob> | null;
}

type Answer = { readonly repository: Readonly<Record<string, Readonly<Record<string, GraphqlEntry | null>> | null>> | null };

/** Paths whose text a migration gate is likely to want; the text of the others is not asked for. */
const wantsText = (path: string): boolean => /\.(?:sql|ya?ml|conf|toml|json|xml|plan)$/iu.test(path) || path.endsWith('sqitch.plan');

function readEntry({ mode, oid, size, object }: GraphqlEntry): CommitEntry {
  const { text, isTruncated, isBinary, byteSize } = object ?? {};
  const whole =
    text === undefined || isTruncated === undefined || isBinary === undefined || byteSize === undefined
      ? undefined
      : wholeText({ text, isTruncated, isBinary, byteSize });
  return { mode: mode.toString(8).padStart(6, '0'), sha: oid, size, ...(whole === undefined ? {} : { text: whole }) };
}

export interface Lookup {
  readonly commit: string;
  readonly path: string;
}

export const lookupKey = ({ commit, path }: Lookup): string => `${commit}:${path}`;

/** The query for some paths, commit by commit; paths go as variables, so that nothing in them is read as a query. */
function entriesQuery(wanted: readonly Lookup[], texts: boolean): string {
  const commits = [...new Set(wanted.map(({ commit }) => commit))];
  const names = [...commits.map((_, i) => `$c${i}: GitObjectID!`), ...wanted.map((_, i) => `$p${i}: String!`)].join(', ');
  const file = (path: string, i: number): string =>
    `p${i}: file(path: $p${i}) { mode oid size${texts && wantsText(path) ? ` object { ${blobFields} }` : ''} }`;
  const fields = commits.map((commit, at) => {
    const files = wanted.flatMap((one, i) => (one.commit === commit ? [file(one.path, i)] : []));
    return `c${at}: object(oid: $c${at}) { ... on Commit {\n${files.join('\n')}\n} }`;
  });
  return `query entries($owner: String!, $name: String!, ${names}) { repository(owner: $owner, name: $name) {\n${fields.join('\n')}\n} }`;
}

/** Looks up a few paths of commits, with their texts, without listing a commit; what is not there is left out. By `lookupKey`. */
export async function loadEntries(
  github: GitHub,
  { owner, name }: Repository,
  wanted: readonly Lookup[],
  texts = true,
): Promise<ReadonlyMap<string, CommitEntry>> {
  const size = limits.blobsPerQuery + 1;
  const slices = Array.from({ length: Math.ceil(wanted.length / size) }, (_, i) => wanted.slice(i * size, (i + 1) * size));
  const found = await inParallel(slices, 3, async (slice) => {
    const commits = [...new Set(slice.map(({ commit }) => commit))];
    const variables = Object.fromEntries([...commits.map((commit, i) => [`c${i}`, commit]), ...slice.map(({ path }, i) => [`p${i}`, path])]);
    const { repository } = await github.query<Answer>(entriesQuery(slice, texts), { owner, name, ...variables });
    return slice.flatMap((one, i) => {
      const commit = repository?.[`c${commits.indexOf(one.commit)}`];
      if (!commit) throw Object.assign(new Error(`commit ${one.commit} is not there`), { status: 404 });
      const entry = commit[`p${i}`];
      return entry ? [[lookupKey(one), readEntry(entry)] as const] : [];
    });
  });
  return new Map(found.flat());
}
