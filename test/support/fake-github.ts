import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphqlOf } from './fake-graphql.ts';
import { bot, emptyState, sharedBlob } from './fake-state.ts';
import { gitObjects, type DiffEntry, type GitObjects } from './git-objects.ts';
import { ContractError, loadContract, type Contract, type ContractAnswer, type ContractRequest, type Json } from './github-contract.ts';

export interface FakeOptions {
  /** The folder of the repository. */
  readonly root: string;
  readonly base?: string;
  readonly head?: string;
  readonly number?: number;
  readonly token?: string;
  readonly contract?: Contract;
  /** What was read of the repository already, by another fake of it. */
  readonly objects?: GitObjects;
}

/** The lines of the new file that a patch shows, hunk by hunk. */
function shownLines(patch = ''): readonly (readonly [first: number, last: number])[] {
  return [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gmu)].map(([, first = '0', count = '1']) => [
    Number(first),
    Number(first) + Number(count) - 1,
  ]);
}

const page = <Item>(items: readonly Item[], query: URLSearchParams): readonly Item[] => {
  const size = Number(query.get('per_page') ?? 30);
  const at = (Number(query.get('page') ?? 1) - 1) * size;
  return items.slice(at, at + size);
};

/** The texts of the blobs that an answer of GraphQL holds. */
function textsIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, part]) => (name === 'text' && typeof part === 'string' ? [part] : textsIn(part)));
}

const fileRoute = '/repos/{owner}/{repo}/pulls/{pull_number}/files';

/** A GitHub that knows one repository and one pull request of it; every request and answer is held to GitHub's own documents. */
export function fakeGitHub(options: FakeOptions) {
  const { root, base = 'main', head = 'feature', number = 7, token = 'ghs_test', contract = loadContract(), objects = gitObjects(root) } = options;
  let ids = 1_000;
  const requests: ContractRequest[] = [];
  const breaches: ContractError[] = [];
  const texts: string[] = [];
  const state = emptyState();
  const shas = () => ({ base: objects.commitOf(base) ?? '', head: objects.commitOf(head) ?? '' });
  const changes = (): readonly DiffEntry[] => {
    const now = shas();
    return objects.diff(objects.mergeBase(now.base, now.head) ?? '', now.head);
  };
  const listed = (entries: readonly DiffEntry[], most: number): readonly Json[] => {
    const example = contract.example('GET', fileRoute);
    return entries.slice(0, Math.min(most, state.listed)).map(({ patch, previous_filename, ...entry }) => {
      const rest = Object.fromEntries(Object.entries(example).filter(([key]) => key !== 'patch'));
      return { ...rest, ...entry, ...(patch === undefined ? {} : { patch }), ...(previous_filename === undefined ? {} : { previous_filename }) };
    });
  };
  const refusal = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): ContractAnswer => ({
    status,
    data: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    headers,
  });
  const unprocessable = (message: string): ContractAnswer => ({
    status: 422,
    data: { message: 'Validation Failed', errors: [message], documentation_url: 'https://docs.github.com/rest' },
  });

  /** Why GitHub would refuse a comment; undefined where it takes it. */
  const refuses = (comment: Json, whole: boolean): string | undefined => {
    const { path, line, start_line: start, body } = comment;
    if (typeof body !== 'string' || body.length === 0 || body.length > 65_536) return 'body is too long or missing';
    const entry = changes().find(({ filename }) => filename === path);
    if (entry === undefined) return 'path is not part of the diff';
    if (state.refuses(entry.filename, typeof line === 'number' ? line : undefined)) return 'pull_request_review_thread.line must be part of the diff';
    if (whole) return undefined;
    const first = typeof start === 'number' ? start : line;
    const fits = shownLines(entry.patch).some(([from, to]) => typeof line === 'number' && typeof first === 'number' && from <= first && line <= to);
    if (!fits || (typeof start === 'number' && typeof line === 'number' && start >= line))
      return 'pull_request_review_thread.line must be part of the diff';
    return undefined;
  };
  const addThread = (comment: Json, commit: unknown, subject: 'line' | 'file'): void => {
    const { path, line, start_line: start, body } = comment;
    state.threads.push({
      path: String(path),
      subject,
      commit: String(commit),
      ...(typeof line === 'number' ? { line } : {}),
      ...(typeof start === 'number' ? { startLine: start } : {}),
      comments: [{ id: ids++, author: bot, body: String(body), minimised: false }],
    });
  };

  const graphql = graphqlOf(objects, state, { repository: 'octo/shop', number, branch: head, head: () => shas().head });

  const routes: Readonly<Record<string, (request: ContractRequest) => ContractAnswer>> = {
    'GET /repos/{owner}/{repo}/compare/{basehead}': ({ path, route, query }) => {
      const [, from = '', to = ''] = /\/compare\/(.+)\.\.\.(.+)$/u.exec(decodeURIComponent(path)) ?? [];
      const [left, right] = [objects.commitOf(from), objects.commitOf(to)];
      const ancestor = left === undefined || right === undefined ? undefined : objects.mergeBase(left, right);
      if (ancestor === undefined || right === undefined) return refusal(404, 'Not Found');
      const example = contract.example('GET', route);
      const first = Number(query.get('page') ?? 1) === 1;
      return {
        status: 200,
        data: {
          ...example,
          merge_base_commit: { ...(example['merge_base_commit'] as Json), sha: ancestor },
          files: first ? listed(objects.diff(ancestor, right), 300) : [],
        },
      };
    },
    [`GET ${fileRoute}`]: ({ query }) => ({ status: 200, data: listed(page(changes().slice(0, Math.min(3_000, state.listed)), query), 100) }),
    'GET /repos/{owner}/{repo}/pulls/{pull_number}': ({ route }) => {
      const example = contract.example('GET', route);
      const now = shas();
      const side = (name: 'base' | 'head') => ({ ...(example[name] as Json), sha: now[name], ref: name === 'base' ? base : head });
      // The document's own example of a team breaks the document's schema.
      return {
        status: 200,
        data: { ...example, requested_teams: [], number, changed_files: changes().length, base: side('base'), head: side('head') },
      };
    },
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': ({ path, query }) => {
      const sha = path.split('/').at(-1) ?? '';
      if (state.treesFail) return refusal(404, 'Not Found');
      const entries = objects.tree(sha, query.has('recursive'));
      const truncated = query.has('recursive') && entries.length > state.treeEntries;
      const shown = truncated ? entries.slice(0, state.treeEntries) : entries;
      return {
        status: 200,
        data: { sha, url: 'https://api.github.com/tree', truncated, tree: shown.map((entry) => ({ ...entry, url: 'https://api.github.com/x' })) },
      };
    },
    'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': ({ path }) => {
      const sha = path.split('/').at(-1) ?? '';
      const bytes = objects.blob(sha) ?? sharedBlob(state, sha);
      if (bytes === undefined) return refusal(404, 'Not Found');
      texts.push(bytes.toString('utf8'));
      return {
        status: 200,
        data: { sha, node_id: 'x', size: bytes.length, url: 'https://api.github.com/blob', encoding: 'base64', content: bytes.toString('base64') },
      };
    },
    'GET /repos/{owner}/{repo}/activity': ({ query, route }) => {
      const example = contract.example('GET', route);
      const ref = `refs/heads/${head}`;
      const pushes = query.get('ref') === ref ? state.pushes : [];
      // The document's own example lacks what the document's schema asks for.
      const rows = pushes.map(({ at, after }) => ({
        ...example,
        ref,
        timestamp: at,
        after: after ?? shas().head,
        activity_type: 'push',
        actor: null,
      }));
      return { status: 200, data: page(rows.toReversed(), query) };
    },
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ({ path, route }) => {
      const role = state.permissions.get(path.split('/').at(-2) ?? '') ?? 'none';
      const base = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read', none: 'none' }[role];
      return { status: 200, data: { ...contract.example('GET', route), permission: base, role_name: role, user: null } };
    },
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': ({ body, route }) => {
      const comments = (body['comments'] ?? []) as readonly Json[];
      const wrong = comments.map((comment) => refuses(comment, false)).find((why) => why !== undefined);
      if (wrong !== undefined) return unprocessable(wrong);
      if (body['commit_id'] !== shas().head) return unprocessable('commit_id is not the head');
      const id = ids++;
      state.reviews.push({
        id,
        author: bot,
        body: typeof body['body'] === 'string' ? body['body'] : '',
        commit: typeof body['commit_id'] === 'string' ? body['commit_id'] : '',
        state: body['event'] === 'REQUEST_CHANGES' ? 'CHANGES_REQUESTED' : 'COMMENTED',
      });
      for (const comment of comments) addThread(comment, body['commit_id'], 'line');
      return { status: 200, data: { ...contract.example('POST', route), id } };
    },
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments': ({ body, route }) => {
      const wrong = refuses(body, body['subject_type'] === 'file');
      if (wrong !== undefined) return unprocessable(wrong);
      addThread(body, body['commit_id'], body['subject_type'] === 'file' ? 'file' : 'line');
      return { status: 201, data: contract.example('POST', route, 201) };
    },
    'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals': ({ path, route }) => {
      const found = state.reviews.find(({ id }) => path.includes(`/reviews/${id}/`));
      if (found === undefined) return refusal(404, 'Not Found');
      found.state = 'DISMISSED';
      return { status: 200, data: contract.example('PUT', route) };
    },
    'POST /repos/{owner}/{repo}/check-runs': ({ body, route }) => {
      const check = { id: ids++, name: String(body['name']), head: String(body['head_sha']), status: String(body['status']), batches: [] };
      state.checks.push(check);
      return { status: 201, data: { ...contract.example('POST', route, 201), id: check.id } };
    },
    'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': ({ path, body, route }) => {
      const found = state.checks.find(({ id }) => path.endsWith(`/${id}`));
      const annotations = ((body['output'] ?? {}) as { readonly annotations?: readonly Json[] }).annotations ?? [];
      if (found === undefined) return refusal(404, 'Not Found');
      if (annotations.length > 50 || found.status === 'completed' || (body['status'] === 'completed') !== (body['conclusion'] !== undefined))
        return unprocessable('check run');
      if (annotations.length > 0) found.batches.push(annotations.length);
      if (body['status'] !== undefined) Object.assign(found, { status: body['status'], conclusion: body['conclusion'] });
      return { status: 200, data: contract.example('PATCH', route) };
    },
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ({ body, route }) => {
      if (String(body['body']).length > 65_536) return unprocessable('Body is too long');
      const comment = { id: ids++, author: bot, body: String(body['body']), minimised: false };
      state.comments.push(comment);
      return { status: 201, data: { ...contract.example('POST', route, 201), id: comment.id, body: comment.body } };
    },
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ path, body, route }) => {
      const found = state.comments.find(({ id }) => path.endsWith(`/${id}`));
      if (found === undefined) return refusal(404, 'Not Found');
      if (String(body['body']).length > 65_536) return unprocessable('Body is too long');
      found.body = String(body['body']);
      return { status: 200, data: { ...contract.example('PATCH', route), id: found.id, body: found.body } };
    },
  };

  const isWrite = ({ method, route, body }: ContractRequest): boolean =>
    method !== 'GET' && (route !== '/graphql' || /^\s*mutation/u.test(String(body['query'])));
  const handle = async (request: ContractRequest): Promise<ContractAnswer> => {
    requests.push(request);
    if (!request.authorization.endsWith(token)) return refusal(401, 'Bad credentials');
    const intercepted = await state.intercept(request);
    if (intercepted !== undefined) return intercepted;
    if (state.readOnly && isWrite(request)) return refusal(403, 'Resource not accessible by integration');
    if (request.route === '/graphql') {
      const answered = await graphql(request);
      texts.push(...textsIn(answered.data));
      return answered;
    }
    const route = routes[`${request.method} ${request.route}`];
    if (route === undefined) throw new ContractError(`the fake does not know ${request.method} ${request.route}`);
    return route(request);
  };
  const answer = async (method: string, url: URL, text: string, authorization: string): Promise<Response> => {
    try {
      const { status, data, headers } = await contract.answer(handle, method, url, text === '' ? undefined : JSON.parse(text), authorization);
      return new Response(data === undefined ? null : JSON.stringify(data), {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      });
    } catch (error) {
      if (error instanceof ContractError) breaches.push(error);
      throw error;
    }
  };

  return {
    state,
    requests,
    /** Requests and answers that GitHub's documents do not know: a test asserts that there are none. */
    breaches,
    /** The texts of blobs that were given out. */
    texts,
    shas,
    number,
    writes: () => requests.filter(isWrite),
    changedFiles: () => changes().length,
    fetch: async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
      const authorization = new Headers(init.headers).get('authorization') ?? '';
      const response = await answer(init.method ?? 'GET', new URL(String(url)), typeof init.body === 'string' ? init.body : '', authorization);
      Object.defineProperty(response, 'url', { value: String(url) });
      return response;
    },
    /** The same on a port of this machine, for a real child process; `below` stands before every path, as on GitHub Enterprise Server. */
    async listen(below = '') {
      const server = createServer((incoming, outgoing) => {
        void readBody(incoming)
          .then((text) => answer(incoming.method ?? 'GET', pathOf(incoming.url ?? '/', below), text, incoming.headers.authorization ?? ''))
          .then(async (response) => {
            outgoing.writeHead(response.status, Object.fromEntries(response.headers));
            outgoing.end(await response.text());
          })
          .catch(() => outgoing.destroy());
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const { port } = server.address() as AddressInfo;
      return { url: `http://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) };
    },
  };
}

/** The path that GitHub's document knows: on Enterprise Server REST lies below `/api/v3`, GraphQL at `/api/graphql`. */
function pathOf(url: string, below: string): URL {
  if (!url.startsWith(below)) throw new ContractError(`${url} does not lie below ${below}`);
  return new URL(url.slice(below.length).replace(/^\/v3(?=\/)/u, below === '' ? '/v3' : ''), 'http://127.0.0.1');
}

export type FakeGitHub = ReturnType<typeof fakeGitHub>;

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}
