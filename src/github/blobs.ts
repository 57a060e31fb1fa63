import { decodeText, largestFile } from '../host/decode.ts';
import { isRefusal, type GitHub, type Repository } from './client.ts';
import { limits } from './limits.ts';

/** Objects that lie on this machine already, by their hashes. */
export interface LocalObjects {
  read(shas: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** A blob as GraphQL gives it. */
export interface GraphqlBlob {
  readonly text: string | null;
  readonly isTruncated: boolean;
  readonly isBinary: boolean | null;
  readonly byteSize: number;
}

export const blobFields = '... on Blob { text isTruncated isBinary byteSize }';

export interface Wanted {
  readonly sha: string;
  readonly size?: number;
}

/** The text of a blob, where GraphQL gave every byte of it: it cuts large ones and may recode others. */
export function wholeText(blob: GraphqlBlob | null | undefined): string | undefined {
  if (!blob || blob.isTruncated || blob.isBinary === true || blob.text === null) return undefined;
  return Buffer.byteLength(blob.text) === blob.byteSize ? blob.text : undefined;
}

/** Splits what is wanted into queries that GitHub answers in time. */
function batches(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const all: Wanted[][] = [];
  let bytes = 0;
  for (const one of wanted) {
    const last = all.at(-1);
    const size = one.size ?? 0;
    if (last === undefined || last.length >= limits.blobsPerQuery || bytes + size > limits.bytesPerQuery) {
      all.push([one]);
      bytes = size;
    } else {
      last.push(one);
      bytes += size;
    }
  }
  return all;
}

/** Runs a few at a time: GitHub holds many requests at once against the token. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  run: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== undefined) results[at] = await run(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}

async function queryBatch(github: GitHub, { owner, name }: Repository, batch: readonly Wanted[]): Promise<ReadonlyMap<string, string>> {
  const names = batch.map((_, i) => `$o${i}: GitObjectID!`).join(', ');
  const fields = batch.map((_, i) => `o${i}: object(oid: $o${i}) { ${blobFields} }`).join('\n');
  const text = `query blobs($owner: String!, $name: String!, ${names}) { repository(owner: $owner, name: $name) {\n${fields}\n} }`;
  const variables = { owner, name, ...Object.fromEntries(batch.map(({ sha }, i) => [`o${i}`, sha])) };
  try {
    const { repository } = await github.query<{ repository: Readonly<Record<string, GraphqlBlob | null>> | null }>(text, variables);
    return new Map(
      batch.flatMap(({ sha }, i) => {
        const found = wholeText(repository?.[`o${i}`]);
        return found === undefined ? [] : [[sha, found] as const];
      }),
    );
  } catch (error) {
    if (!isRefusal(error) || error.status < 500 || batch.length === 1) throw error;
    const half = Math.ceil(batch.length / 2);
    const [left, right] = [
      await queryBatch(github, { owner, name }, batch.slice(0, half)),
      await queryBatch(github, { owner, name }, batch.slice(half)),
    ];
    return new Map([...left, ...right]);
  }
}

async function fetchBlob(github: GitHub, { owner, name }: Repository, sha: string): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo: name, file_sha: sha });
  return decodeText(Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8'));
}

/**
 * Reads texts by their hashes: from this machine where they are, the rest in few queries, the odd ones one by one. What was read
 * once stays in `known`: most files are the same at the base and at the head.
 */
export async function loadBlobs(
  github: GitHub,
  repository: Repository,
  wanted: readonly Wanted[],
  known: Map<string, string>,
  local?: LocalObjects,
): Promise<void> {
  const missing = (): readonly Wanted[] =>
    [...new Map(wanted.map((one) => [one.sha, one])).values()].filter(({ sha, size = 0 }) => !known.has(sha) && size <= largestFile);
  if (local !== undefined && missing().length > 0) {
    for (const [sha, bytes] of await local.read(missing().map(({ sha }) => sha))) known.set(sha, decodeText(bytes));
  }
  const small = missing().filter(({ size = 0 }) => size <= limits.graphqlBlob);
  for (const found of await inParallel(batches(small), 3, (batch) => queryBatch(github, repository, batch))) {
    for (const [sha, text] of found) known.set(sha, text);
  }
  await inParallel(missing(), 4, async ({ sha }) => known.set(sha, await fetchBlob(github, repository, sha)));
}
