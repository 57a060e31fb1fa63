import { describe, expect, test } from 'vitest';
import { runGate } from '../support/gate.ts';
import { eventPayload } from '../support/event-payload.ts';
import type { FakeGitHub } from '../support/fake-github.ts';
import { pullRequests } from '../support/pull-request.ts';
import { scriptedAction } from '../support/run-action.ts';
import { scriptedPolicy } from '../support/scripted-judge.ts';

const open = pullRequests();
const { run } = scriptedAction();
const bad = { '1.sql': '-- BAD one\n' };

type Payload = Readonly<Record<string, unknown>>;

/** The payload of the fake's pull request with other words in it. */
function payloadOf(fake: FakeGitHub, more: Payload, head: Payload = {}): Payload {
  const { base, head: sha } = fake.shas();
  const payload = eventPayload('pull_request', { base, head: sha, number: fake.number, changedFiles: fake.changedFiles() });
  const pull = payload['pull_request'] as Payload;
  return { ...payload, pull_request: { ...pull, ...more, head: { ...(pull['head'] as Payload), ...head } } };
}

describe('D8: whatever a pull request is, the verdict is the same', () => {
  test('D8: on pull_request_target without a checkout, a fork is judged and commented, and nothing of it decides', async () => {
    const { fake } = open({ [scriptedPolicy]: 'strict\n' }, { ...bad, [scriptedPolicy]: 'lenient\n' });
    const payload = payloadOf(fake, {}, { repo: { full_name: 'stranger/shop' } });
    const done = await run(fake, { event: 'pull_request_target', payload, env: { GITHUB_WORKSPACE: '' } });
    expect([done.code, done.outputs['conclusion'], done.outputs['comments-posted']]).toEqual([1, 'fail', '1']);
    expect(fake.state.comments).toHaveLength(1);
  });

  test.each([
    ['a fork', 'stranger'],
    ['Dependabot', 'dependabot[bot]'],
  ])('D8: %s, whose token can only read, has the same exit code and loses no finding', async (_, login) => {
    const { fake } = open({}, bad);
    fake.state.readOnly = true;
    const payload = payloadOf(fake, { user: { login, type: 'Bot' } }, { repo: { full_name: 'stranger/shop' } });
    const done = await run(fake, { payload });
    expect([done.code, done.outputs['violations'], done.outputs['comments-posted']]).toEqual([1, '1', '0']);
    expect(done.summary).toContain('BAD one');
    expect(done.stdout).toContain('::error ');
  });

  test('D8: the fork is deleted', async () => {
    const { fake } = open({}, bad);
    expect((await run(fake, { payload: payloadOf(fake, {}, { repo: null }) })).code).toBe(1);
  });

  test('D8: a draft is judged as any other', async () => {
    const { fake } = open({}, bad);
    const done = await run(fake, { payload: payloadOf(fake, { draft: true }) });
    expect([done.code, fake.state.threads.length]).toEqual([1, 1]);
  });

  test('D8: an audit of the default branch, started by hand', async () => {
    const { fake } = open({ 'old.sql': '-- BAD old\n' }, bad);
    const { base } = fake.shas();
    const done = await run(fake, { event: 'workflow_dispatch', payload: { inputs: {} }, env: { GITHUB_SHA: base } });
    expect([done.code, done.outputs['findings']]).toEqual([1, '1']);
    expect(fake.writes()).toEqual([]);
  });
});

describe('D8: on GitHub Enterprise Server', () => {
  test.each(['pull_request', 'pull_request_target'])('D8: %s is judged and commented by the addresses that the runner names', async (event) => {
    const { fake } = open({}, bad);
    const done = await run(fake, { event, isEnterprise: true });
    expect([done.code, done.stderr, done.outputs['comments-posted']]).toEqual([1, '', '1']);
    expect(fake.state.comments).toHaveLength(1);
  });
});

describe('D1: large changes, through the whole Action', () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`doc/${i}.md`, 'x\n']));

  test('D1: of more than 300 files, which one comparison does not list', async () => {
    const { fake } = open({}, { ...many(320), ...bad });
    const done = await run(fake);
    expect([done.code, done.outputs['complete'], done.outputs['findings']]).toEqual([1, 'true', '1']);
  });

  test('D1: of more than 3,000 files, which no list has', async () => {
    const { fake } = open({}, { ...many(3_050), 'zz.sql': '-- BAD last\n' });
    const done = await run(fake);
    expect([done.code, done.outputs['complete'], done.outputs['findings']]).toEqual([1, 'true', '1']);
  }, 60_000);

  test('D1: in a repository whose tree is cut short', async () => {
    const { fake } = open({ 'db/a/1.sql': 'x\n', 'db/b/2.sql': 'x\n', ...many(40) }, { 'db/b/3.sql': '-- BAD three\n' });
    fake.state.treeEntries = 42;
    const done = await run(fake);
    expect([done.code, done.outputs['complete'], done.outputs['findings']]).toEqual([1, 'true', '1']);
  });

  test('D2: of which GitHub lists a part, and whose trees it does not give: exit code 2, and nothing is said', async () => {
    const { fake } = open({}, { ...many(320), ...bad });
    fake.state.listed = 200;
    fake.state.treesFail = true;
    const done = await run(fake);
    expect([done.code, done.outputs['complete']]).toEqual([2, 'false']);
    expect(fake.writes()).toEqual([]);
  });
});

test.each([
  ['merge_group', { action: 'checks_requested' }],
  ['push', {}],
  ['schedule', {}],
  ['workflow_dispatch', { inputs: {} }],
] as const)('D8: a %s that is fine passes, and one whose files cannot be read does not', async (event, more) => {
  for (const [text, code] of [
    ['-- fine\n', 0],
    ['-- BAD one\n', 1],
  ] as const) {
    const { fake } = open({ 'old.sql': 'x\n' }, { '1.sql': text });
    const { base, head } = fake.shas();
    const payload = {
      ...more,
      ref: 'refs/heads/feature',
      before: base,
      after: head,
      repository: { default_branch: 'main' },
      merge_group: { base_sha: base, head_sha: head },
    };
    expect((await run(fake, { event, payload })).code).toBe(code);
    fake.state.intercept = ({ route, method }) =>
      method === 'GET' || route === '/graphql' ? { status: 404, data: { message: 'Not Found' } } : undefined;
    const unread = await run(fake, { event, payload });
    expect([unread.code, unread.outputs['conclusion']]).toEqual([2, 'error']);
    expect(fake.writes()).toEqual([]);
  }
});

test('D1: a very large one: 3,400 files, of which GitHub lists 3,000, are all judged', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 3_400 }, (_, i) => [`db/${String(i).padStart(4, '0')}.sql`, i % 100 === 99 ? `-- BAD ${i}\n` : '-- fine\n']),
  );
  const { fake } = open({ 'old.sql': 'x\n' }, many);
  const { report, posting } = await runGate(fake);
  expect(report.findings).toHaveLength(34);
  expect(report.texts.size).toBe(3_400);
  expect(posting).toMatchObject({ summary: true });
  expect(fake.state.threads.filter(({ subject }) => subject === 'line')).toHaveLength(20);
  expect(fake.requests.length).toBeLessThan(90);
}, 90_000);
