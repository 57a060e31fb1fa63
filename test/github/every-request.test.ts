import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import { fakeGitHub, type FakeGitHub } from '../support/fake-github.ts';
import { runGate } from '../support/gate.ts';
import { gitObjects, type GitObjects } from '../support/git-objects.ts';
import { loadContract } from '../support/github-contract.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

const contract = loadContract();
const inputs = { 'review-event': 'request-changes', 'check-run': 'true' };
let repository: Repository;
let objects: GitObjects;

beforeAll(() => {
  repository = makeRepository();
  repository.write({ 'old.sql': 'x\n' });
  repository.commit('history');
  repository.git('checkout', '--quiet', '-b', 'feature');
  repository.write({ '1.sql': '-- BAD one\n-- POOR two\n', 'odd.sql': '-- BAD \0 three\n' });
  repository.commit('change');
  objects = standingStill(gitObjects(repository.root));
});
afterAll(() => repository.remove());

/** The same repository where no branch moves, so that git is asked but once for each. */
function standingStill(real: GitObjects): GitObjects {
  const commits = new Map<string, string | undefined>();
  const commitOf = (name: string): string | undefined => {
    if (!commits.has(name)) commits.set(name, real.commitOf(name));
    return commits.get(name);
  };
  return { ...real, commitOf };
}

const freshFake = (): FakeGitHub => fakeGitHub({ root: repository.root, contract, objects });
type Fetch = FakeGitHub['fetch'];
type Fault = (real: () => Promise<Response>) => Promise<Response>;

const json = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

const refusals = [401, 403, 404, 409, 422, 429, 500, 502, 503].map((status): readonly [string, Fault] => [
  String(status),
  async () => json(status, '{"message":"No"}'),
]);

const faults: readonly (readonly [string, Fault])[] = [
  ...refusals,
  ['429 with an hour to wait', async () => json(429, '{"message":"Slow down"}', { 'retry-after': '3600' })],
  ['a secondary rate limit', async () => json(403, '{"message":"You have exceeded a secondary rate limit"}', { 'retry-after': '2' })],
  [
    'a spent rate limit',
    async () => json(403, '{"message":"API rate limit exceeded"}', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' }),
  ],
  ['a time-out', () => Promise.reject(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))],
  ['a connection cut before the answer', () => Promise.reject(new TypeError('fetch failed'))],
  [
    'a connection cut after the request was done',
    async (real) => {
      await real();
      throw new TypeError('fetch failed');
    },
  ],
  ['JSON that breaks off', async () => json(200, '{"data": {"repository": {"c0":')],
  ['an empty object', async () => json(200, '{}')],
  ['a list', async () => json(200, '[]')],
  ['null', async () => json(200, 'null')],
  ['a page of a proxy', async () => new Response('<html>Sign in</html>', { status: 200, headers: { 'content-type': 'text/html' } })],
];

/** The fake with a fault at one of its requests, counted from 0, or from there on. */
function faulty(fake: FakeGitHub, at: number, fault: Fault, isLasting: boolean): FakeGitHub {
  let count = 0;
  const fetch: Fetch = (url, init) => {
    const now = count++;
    const real = (): Promise<Response> => fake.fetch(url, init);
    return now === at || (isLasting && now > at) ? fault(real) : real();
  };
  return { ...fake, fetch };
}

/** What stands on the pull request: each thing by the marker that it begins with. */
function markersOn({ state }: FakeGitHub): readonly string[] {
  const first = (body: string): string => body.split('\n')[0] ?? '';
  return [
    ...state.comments.map(({ body }) => first(body)),
    ...state.threads.flatMap(({ comments }) => comments.map(({ body }) => first(body))),
    ...state.reviews.filter((review) => review.state === 'CHANGES_REQUESTED').map(({ body }) => first(body)),
  ];
}

describe('a fault at any request: the verdict is the same or an error is said, and nothing stands twice afterwards', () => {
  let total = 0;
  let whole: readonly string[] = [];
  beforeAll(async () => {
    const fake = freshFake();
    expect((await runGate(fake, { inputs })).report.verdict).toBe('fail');
    total = fake.requests.length;
    whole = markersOn(fake).toSorted();
    expect(total).toBeGreaterThan(7);
    expect(new Set(whole).size).toBe(5);
  });

  test.each([
    ...faults.map(([name, fault]) => [name, false, fault] as const),
    ...faults
      .filter(([name]) => /^(?:403|429|500|a secondary|a connection|a time-out)/u.test(name))
      .map(([name, fault]) => [`${name}, and so on`, true, fault] as const),
  ])(
    '%s',
    async (_, isLasting, fault) => {
      for (let at = 0; at < total; at++) {
        const fake = freshFake();
        const outcome = await runGate(faulty(fake, at, fault, isLasting), { inputs }).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome, `request ${at}: ${outcome.stack ?? ''}`).toBeInstanceOf(UserError);
        else expect(outcome, `request ${at}`).toMatchObject({ report: { verdict: 'fail', complete: true } });
        expect(new Set(markersOn(fake)).size, `request ${at}`).toBe(markersOn(fake).length);
        await runGate(fake, { inputs });
        expect(markersOn(fake).toSorted(), `after a second run, request ${at}`).toEqual(whole);
      }
    },
    30_000,
  );
});

test('a slow answer is waited for', async () => {
  const fake = freshFake();
  const slow: Fault = async (real) => {
    await new Promise((done) => setTimeout(done, 120));
    return real();
  };
  const { posting } = await runGate(faulty(fake, 0, slow, true), { inputs });
  expect(posting).toMatchObject({ written: 3, summary: true });
  expect(markersOn(fake)).toHaveLength(5);
});

test('D10 the head moves at any request: nothing is said of a head that is gone but what was said before, and the next run has all of it', async () => {
  const real = gitObjects(repository.root);
  const head = real.commitOf('feature') ?? '';
  repository.git('checkout', '--quiet', '-b', 'later', 'feature');
  repository.write({ 'more.md': 'x\n' });
  const later = repository.commit('later');
  for (let at = 0; ; at++) {
    let count = 0;
    let isMoved = false;
    const moving: GitObjects = { ...objects, commitOf: (name) => (name === 'feature' && isMoved ? later : objects.commitOf(name)) };
    const fake = fakeGitHub({ root: repository.root, contract, objects: moving });
    const fetch: Fetch = (url, init) => {
      if (count++ === at) isMoved = true;
      return fake.fetch(url, init);
    };
    const outcome = await runGate({ ...fake, fetch }, { inputs });
    expect(outcome.report.verdict, `request ${at}`).toBe('fail');
    for (const { commit } of [...fake.state.reviews, ...fake.state.threads]) expect(commit, `request ${at}`).toBe(head);
    if (outcome.posting?.trouble?.kind === 'moved') expect(fake.state.comments, `request ${at}`).toEqual([]);
    await runGate(fake, { inputs });
    expect([markersOn(fake).length, new Set(markersOn(fake)).size], `request ${at}`).toEqual([5, 5]);
    if (count <= at) break;
  }
}, 60_000);
