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

type Answer = { readonly repository: { readonly object: Readonly<Record<string, GraphqlEntry | null>> | null } | null };

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

/** Looks up a few paths of a commit, with their texts, without listing the commit; a path that is not there is left out. */
export async function loadEntries(
  github: GitHub,
  { owner, name }: Repository,
  commit: string,
  paths: readonly string[],
  texts = true,
): Promise<ReadonlyMap<string, CommitEntry>> {
  const slices = Array.from({ length: Math.ceil(paths.length / limits.blobsPerQuery) }, (_, i) => paths.slice(i * limits.blobsPerQuery, (i + 1) * limits.blobsPerQuery));
  const found = await inParallel(slices, 3, async (slice) => {
    const names = slice.map((_, i) => `$p${i}: String!`).join(', ');
    const fields = slice.map((path, i) => `p${i}: file(path: $p${i}) { mode oid size${texts && wantsText(path) ? ` object { ${blobFields} }` : ''} }`).join('\n');
    const text = `query entries($owner: String!, $name: String!, $commit: GitObjectID!, ${names}) { repository(owner: $owner, name: $name) { object(oid: $commit) { ... on Commit {\n${fields}\n} } } }`;
    const variables = { owner, name, commit, ...Object.fromEntries(slice.map((path, i) => [`p${i}`, path])) };
    const { repository } = await github.query<Answer>(text, variables);
    if (!repository?.object) throw Object.assign(new Error(`commit ${commit} is not there`), { status: 404 });
    const commitEntries = repository.object;
    return slice.flatMap((path, i) => {
      const entry = commitEntries[`p${i}`];
      return entry ? [[path, readEntry(entry)] as const] : [];
    });
  });
  return new Map(found.flat());
}
