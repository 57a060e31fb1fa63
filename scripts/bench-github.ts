import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Readonly<Record<string, unknown>>;

/** A pull request that adds the last of some files upon all others. */
export interface BenchPull {
  readonly files: ReadonlyMap<string, string>;
  readonly last: string;
}

export const base = 'b'.repeat(40);
export const head = 'a'.repeat(40);

const hashOf = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
const blobOf = (text: string): Json => ({ text, isTruncated: false, isBinary: false, byteSize: Buffer.byteLength(text) });
const noPage: Json = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Answers what the Action asks of GitHub, as soon as it asks: what is left of a run's time is the Action's own. */
export async function serveGitHub({ files, last }: BenchPull) {
  const texts = new Map([...files.values()].map((text) => [hashOf(text), text]));
  const stood = [...files].filter(([path]) => path !== last);
  const tree = stood.map(([path, text]) => ({ path, mode: '100644', type: 'blob', sha: hashOf(text), size: Buffer.byteLength(text) }));
  const added = files.get(last) ?? '';
  const lines = added.trimEnd().split('\n');
  const patch = [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');

  const fileAt = (commit: unknown, path: unknown): Json | null => {
    const text = commit === head || path !== last ? files.get(String(path)) : undefined;
    return text === undefined ? null : { mode: 0o100644, oid: hashOf(text), size: Buffer.byteLength(text), object: blobOf(text) };
  };
  const graphql = ({ query, variables }: { readonly query: string; readonly variables: Json }): Json => {
    const named = (letter: string): readonly (readonly [string, unknown])[] =>
      Object.entries(variables).filter(([name]) => name.startsWith(letter) && /\d$/u.test(name));
    if (query.startsWith('query blobs')) return Object.fromEntries(named('o').map(([name, sha]) => [name, blobOf(texts.get(String(sha)) ?? '')]));
    if (query.startsWith('query entries'))
      return Object.fromEntries(
        named('c').map(([name, commit]) => [name, Object.fromEntries(named('p').map(([at, path]) => [at, fileAt(commit, path)]))]),
      );
    return { pullRequest: { headRefOid: head, comments: noPage, reviewThreads: noPage, reviews: noPage } };
  };
  const answer = (method: string, url: string, body: string): unknown => {
    if (url === '/graphql') return { data: { repository: graphql(JSON.parse(body) as Parameters<typeof graphql>[0]) } };
    if (url.includes('/compare/')) return { merge_base_commit: { sha: base }, files: [{ filename: last, status: 'added', patch }] };
    if (url.includes('/git/trees/')) return { sha: base, truncated: false, tree };
    if (method === 'POST') return { id: 1 };
    throw new Error(`the bench has no answer to ${method} ${url}`);
  };

  const server = createServer((incoming, outgoing) => {
    void readBody(incoming).then((body) => {
      outgoing.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      outgoing.end(JSON.stringify(answer(incoming.method ?? 'GET', incoming.url ?? '/', body)));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}
