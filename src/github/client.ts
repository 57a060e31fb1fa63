import { Octokit } from '@octokit/core';
import { UserError } from '../model/user-error.ts';
import { limits } from './limits.ts';
import { readProxy } from './proxy.ts';

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** The answer to a GraphQL request: errors beside data are for the caller to weigh. */
interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly type?: string; readonly message: string }[];
}

export interface GitHub {
  /** A request to the REST API by its route, typed by GitHub's own document. */
  readonly request: Octokit['request'];
  /** Reads by GraphQL; throws when there is no data. */
  query<Data>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Writes by GraphQL; never tried twice. */
  mutate<Data>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
  /** The same connection, which asks whether a write is still wanted before it tries it again after a wait; the answer no is thrown. */
  asking(isWanted: () => Promise<void>): GitHub;
}

export interface Connection {
  readonly token: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Where a proxy may be named. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly fetch?: typeof globalThis.fetch;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** A refusal by GitHub, as Octokit throws it. */
export interface Refusal extends Error {
  readonly status: number;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>>; readonly data: unknown };
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

/** Whether GitHub asks for fewer requests: a primary or a secondary rate limit. */
export function isRateLimit(error: unknown): boolean {
  if (!isRefusal(error)) return false;
  const headers = error.response?.headers ?? {};
  const limited = headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0';
  return error.status === 429 || (error.status === 403 && (limited || /rate limit/iu.test(error.message)));
}

/** Whether the token may not do this: normal life on forks and for Dependabot. */
export function isForbidden(error: unknown): boolean {
  return isRefusal(error) && (error.status === 403 || error.status === 401) && !isRateLimit(error);
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** How long GitHub asks to wait; undefined where it is too long to sit out. */
function requestedWait({ response }: Refusal, now: number): number | undefined {
  const after = Number(response?.headers['retry-after']);
  const reset = Number(response?.headers['x-ratelimit-reset']);
  const milliseconds = Number.isFinite(after) ? after * 1_000 : Number.isFinite(reset) ? Math.max(0, reset * 1_000 - now) : 1_000;
  return milliseconds <= limits.longestWaitMs ? milliseconds : undefined;
}

const pausesMs = [500, 2_000];

interface Trying {
  readonly reads: boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly isWanted?: () => Promise<void>;
}

/**
 * Tries a request again: a rate limit once, after the time that GitHub names; a failing server twice, and only when nothing is
 * written by it, because a write whose answer was lost may have been done.
 */
async function withRetries<Answer>(attempt: () => Promise<Answer>, { reads, pause, isWanted }: Trying): Promise<Answer> {
  let waited = false;
  for (let failures = 0; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (isRateLimit(error)) {
        const milliseconds = waited ? undefined : requestedWait(error, Date.now());
        if (milliseconds === undefined) throw error;
        waited = true;
        await pause(milliseconds);
        if (!reads) await isWanted?.();
      } else {
        const milliseconds = reads && error.status >= 500 ? pausesMs[failures++] : undefined;
        if (milliseconds === undefined) throw error;
        await pause(milliseconds);
      }
    }
  }
}

const graphqlStatus: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** An answer of GraphQL that holds no data, as the refusal that it is. */
function refusalOf(errors: GraphqlAnswer<unknown>['errors']): Refusal {
  const [first] = errors ?? [];
  return Object.assign(new Error(first?.message ?? 'GitHub gave an empty answer.'), { status: graphqlStatus[first?.type ?? ''] ?? 422 });
}

/** A `fetch` that goes through a proxy; what makes tunnels is loaded when one is asked for. */
function fetchThrough(proxy: URL): typeof globalThis.fetch {
  return async (input, init) => (await import('./tunnel.ts')).fetchInTunnel(proxy, input, init);
}

/** Opens the connection to GitHub: the one place that knows its address and the token. */
export function connect({ token, apiUrl, graphqlUrl, environment = {}, fetch, pause = wait }: Connection): GitHub {
  const proxy = readProxy(new URL(apiUrl), environment);
  const through = fetch ?? (proxy === undefined ? undefined : fetchThrough(proxy));
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'lockkeeper',
    log: { debug() {}, info() {}, warn() {}, error() {} },
    ...(through === undefined ? {} : { request: { fetch: through } }),
  });
  octokit.hook.wrap('request', (request, options) =>
    withRetries(
      () => {
        const signal = AbortSignal.timeout(limits.requestMs);
        return Promise.resolve(request({ ...options, request: { ...options.request, signal } }));
      },
      { reads: options.method === 'GET' || options.request['reads'] === true, pause, isWanted: options.request['isWanted'] },
    ),
  );
  return overRequest(octokit.request, graphqlUrl);
}

function overRequest(request: Octokit['request'], graphqlUrl: string): GitHub {
  const send = async <Data>(text: string, variables: Readonly<Record<string, unknown>>, reads: boolean): Promise<Data> => {
    const { data: answer } = await request<string>(`POST ${graphqlUrl}`, { query: text, variables, request: { reads } });
    const { data, errors }: GraphqlAnswer<Data> = answer;
    if (data === undefined || data === null || (!reads && errors !== undefined)) throw refusalOf(errors);
    return data;
  };
  return {
    request,
    query: (text, variables) => send(text, variables, true),
    mutate: (text, variables) => send(text, variables, false),
    asking: (isWanted) => overRequest(request.defaults({ request: { isWanted } }), graphqlUrl),
  };
}

/** What a person is told when GitHub does not give what the verdict rests on. */
export function readingFailed(what: string, error: unknown): UserError {
  if (!isRefusal(error))
    return new UserError({
      message: `${what} could not be read from GitHub: ${error instanceof Error ? error.message : 'the answer makes no sense'}.`,
    });
  const hints: Readonly<Record<number, string>> = {
    401: 'The token was refused: leave `github-token` out, or give one that is valid.',
    403: 'Give the job `permissions: contents: read` and `pull-requests: write`.',
    404: 'It is not there, or the token may not see it: give the job `permissions: contents: read`.',
    429: 'GitHub asks for fewer requests: run the job again later.',
  };
  const hint = isRateLimit(error) ? hints[429] : (hints[error.status] ?? (error.status >= 500 ? 'Run the job again.' : undefined));
  return new UserError({
    message: `${what} could not be read from GitHub (${error.status}: ${error.message.slice(0, 300)})`,
    ...(hint ? { hint } : {}),
  });
}
