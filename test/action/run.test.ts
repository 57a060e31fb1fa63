import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventPayload, realPayloads } from '../support/event-payload.ts';
import { pullRequests } from '../support/pull-request.ts';
import { commandsOf, scriptedAction, type ActionOptions } from '../support/run-action.ts';

const open = pullRequests();
const { run, entry } = scriptedAction();

describe('C1 the exit code is the verdict', () => {
  test('0 when it passes', async () => {
    const { fake } = open({}, { '1.sql': '-- POOR one\n' });
    const done = await run(fake);
    expect([done.code, done.stderr]).toEqual([0, '']);
    expect(done.outputs).toEqual({
      conclusion: 'pass',
      violations: '0',
      findings: '1',
      'overridden-by': '',
      suppressed: '0',
      complete: 'true',
      'comments-posted': '1',
      'report-file': '',
      'sarif-file': '',
    });
  });

  test('1 when the policy says no', async () => {
    const { fake } = open({}, { '1.sql': '-- BAD one\n-- POOR two\n' });
    const done = await run(fake);
    expect([done.code, done.stderr]).toEqual([1, '']);
    expect(done.outputs).toMatchObject({ conclusion: 'fail', violations: '1', findings: '2', 'comments-posted': '2' });
    expect(done.summary).toContain('BAD one');
    expect(fake.state.reviews).toHaveLength(1);
    expect(fake.state.comments).toHaveLength(1);
  });

  test('0 with fail-on: never', async () => {
    expect((await run(open({}, { '1.sql': '-- BAD one\n' }).fake, { inputs: { 'fail-on': 'never' } })).code).toBe(0);
  });

  test('2 when the user has something to mend', async () => {
    const { fake } = open({}, { '1.sql': '-- MISTAKE\n' });
    const done = await run(fake);
    expect(done.code).toBe(2);
    expect(done.outputs).toEqual({ conclusion: 'error', complete: 'false' });
    expect(commandsOf(done.stdout)).toEqual([
      expect.stringContaining('::error title=Lockkeeper could not judge this change::.github/lockkeeper.yml:1:1: the policy is not right'),
    ]);
  });

  test('3 when the mistake is ours', async () => {
    const done = await run(open({}, { '1.sql': '-- CRASH\n' }).fake);
    expect(done.code).toBe(3);
    expect(done.outputs).toEqual({ conclusion: 'error', complete: 'false' });
    expect(done.stdout).toContain('Lockkeeper met an error of its own, so this change was not judged: cannot read properties of undefined');
    expect(fakeStackLines(done.stdout)).toEqual([]);
  });

  test('0 with on-error: warn, and the conclusion still says error', async () => {
    const done = await run(open({}, { '1.sql': '-- CRASH\n' }).fake, { inputs: { 'on-error': 'warn' } });
    expect(done.code).toBe(0);
    expect(done.outputs).toMatchObject({ conclusion: 'error', complete: 'false' });
    expect(done.stdout).toContain('::warning ');
  });
});

const fakeStackLines = (stdout: string): readonly string[] => stdout.split('\n').filter((line) => /^\s+at /u.test(line));

describe('S10 every error ends in exit 2 or 3, with one sentence', () => {
  const cases: Readonly<Record<string, readonly [code: number, says: RegExp, options: ActionOptions]>> = {
    'no event': [2, /GITHUB_EVENT_NAME is not set/u, { env: { GITHUB_EVENT_NAME: '' } }],
    'an unknown event': [2, /The event `issue_comment` is not one/u, { event: 'issue_comment' }],
    'no payload': [2, /payload of the event cannot be read/u, { env: { GITHUB_EVENT_PATH: '/nowhere' } }],
    'a payload that is no JSON': [2, /payload of the event cannot be read/u, { files: { 'event.json': '{' } }],
    'a payload without a pull request': [2, /has no `pull_request.number`/u, { payload: {} }],
    'no repository': [2, /GITHUB_REPOSITORY is not/u, { env: { GITHUB_REPOSITORY: '' } }],
    'no token': [2, /There is no token/u, { inputs: { 'github-token': '' } }],
    'a token that is refused': [2, /What changed could not be read from GitHub \(401/u, { inputs: { 'github-token': 'wrong' } }],
    'a wrong input': [2, /The input `fail-on` is "maybe"/u, { inputs: { 'fail-on': 'maybe' } }],
    'a wrong number': [2, /The input `max-comments` is "many"/u, { inputs: { 'max-comments': 'many' } }],
    'a file outside of the workspace': [2, /`report-file` leads out of the workspace/u, { inputs: { 'report-file': '../../x' } }],
    'a wrong on-error': [2, /could not be read|on-error|not one/u, { event: 'issue_comment', inputs: { 'on-error': 'perhaps' } }],
    'a server that is not there': [2, /could not be read from GitHub/u, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } }],
  };
  test.each(Object.entries(cases))('%s', async (_, [code, says, options]) => {
    const done = await run(open({}, { '1.sql': '-- BAD one\n' }).fake, options);
    expect(done.code).toBe(code);
    expect(done.stdout).toMatch(says);
    expect(done.stderr).toBe('');
    expect(done.outputs).toEqual({ conclusion: 'error', complete: 'false' });
    expect(commandsOf(done.stdout)).toHaveLength(1);
  });

  test('D2 a list that is cut short is no pass, and complete says false', async () => {
    const { fake } = open({}, { '1.sql': '-- fine\n', '2.sql': '-- fine\n' });
    fake.state.listed = 1;
    fake.state.treesFail = true;
    const done = await run(fake);
    expect([done.code, done.outputs['complete'], done.outputs['conclusion']]).toEqual([2, 'false', 'error']);
  });
});

describe('annotations', () => {
  const many = (word: string, count: number) => Array.from({ length: count }, (_, i) => `-- ${word} ${i}\n`).join('');

  test('C2 are sorted, blocking ones first, and those that GitHub hides are counted', async () => {
    const { fake } = open({}, { 'a.sql': many('ODD', 2) + many('POOR', 12), 'b.sql': many('BAD', 13) });
    const done = await run(fake);
    const levels = commandsOf(done.stdout).map((line) => /^::(\w+)/u.exec(line)?.[1]);
    expect(levels).toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning'), 'notice', 'notice']);
    expect(done.stdout).toContain('5 more findings than GitHub shows for one step are in the job summary.');
  });

  test('can be turned off', async () => {
    const done = await run(open({}, { '1.sql': '-- BAD one\n' }).fake, { inputs: { annotations: 'false' } });
    expect(commandsOf(done.stdout)).toEqual([]);
    expect(done.code).toBe(1);
  });
});

test('P12 a read-only token: the same exit code, annotations, and the permissions to add', async () => {
  const { fake } = open({}, { '1.sql': '-- BAD one\n' });
  fake.state.readOnly = true;
  const done = await run(fake);
  expect(done.code).toBe(1);
  expect(done.outputs).toMatchObject({ conclusion: 'fail', 'comments-posted': '0', complete: 'true' });
  expect(commandsOf(done.stdout).map((line) => line.split('::')[1]?.split(' ')[0])).toEqual(['error', 'notice']);
  expect(done.summary).toContain('pull-requests: write');
  expect(done.summary).toContain('BAD one');
});

test('D10 a run on an older head says in its log that it leaves the summary of the newer one', async () => {
  const { fake, push } = open({}, { '1.sql': '-- BAD one\n' });
  const older = fake.shas();
  const payload = eventPayload('pull_request', { ...older, number: fake.number, changedFiles: 1 });
  push({ '1.sql': '-- POOR one\n' });
  expect((await run(fake)).code).toBe(0);
  const stood = fake.state.comments.map(({ body }) => body);
  const [old, now] = [older.head, fake.shas().head].map((commit) => commit.slice(0, 7));
  const late = await run(fake, { payload });
  expect(late.code).toBe(1);
  expect(commandsOf(late.stdout)).toContain(
    `::notice::Nothing more is posted: the pull request moved on from ${old} to ${now} during this run; its summary is of ${now} and is left as it is.`,
  );
  expect(fake.state.comments.map(({ body }) => body)).toEqual(stood);
});

test('the report is written where it is asked for', async () => {
  const { fake } = open({}, { '1.sql': '-- BAD one\n' });
  const done = await run(fake, { inputs: { 'report-file': 'out/report.json', 'sarif-file': 'out/report.sarif' } });
  const report: unknown = JSON.parse(readFileSync(path.join(done.workspace, 'out/report.json'), 'utf8'));
  expect(report).toMatchObject({ schemaVersion: 1, verdict: 'fail', findings: [{ file: '1.sql', line: 1 }] });
  expect(JSON.parse(readFileSync(path.join(done.workspace, 'out/report.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(done.outputs).toMatchObject({ 'report-file': 'out/report.json', 'sarif-file': 'out/report.sarif' });
});

test.each(['report.json', 'out/report.json'])('S10 %s, where a checkout has put a link in its way, is not written', async (file) => {
  const { repository, fake } = open({}, { '1.sql': '-- BAD one\n' });
  const victim = mkdtempSync(path.join(tmpdir(), 'lockkeeper-victim-'));
  const [at, to] = file === 'report.json' ? [file, path.join(victim, 'report.json')] : ['out', victim];
  symlinkSync(to, path.join(repository.root, at));
  const done = await run(fake, { inputs: { 'report-file': file }, env: { GITHUB_WORKSPACE: repository.root } });
  expect([done.code, done.outputs['conclusion'], readdirSync(victim)]).toEqual([2, 'error', []]);
  expect(done.stdout).toContain(`${file}: this file is not written, because a symbolic link leads elsewhere`);
  rmSync(victim, { recursive: true });
});

test('D8 events without a pull request have a verdict and no comments', async () => {
  const { fake } = open({}, { '1.sql': '-- BAD one\n' });
  const { base, head } = fake.shas();
  const merge = await run(fake, { event: 'merge_group', payload: { action: 'checks_requested', merge_group: { base_sha: base, head_sha: head } } });
  expect(merge.code).toBe(1);
  const push = await run(fake, {
    event: 'push',
    payload: { ref: 'refs/heads/feature', before: base, after: head, repository: { default_branch: 'main' } },
  });
  expect(push.code).toBe(1);
  const audit = await run(fake, { event: 'schedule', payload: {} });
  expect(audit.code).toBe(1);
  const [, deleted] = realPayloads('push');
  const gone = await run(fake, { event: 'push', payload: deleted });
  expect([gone.code, gone.outputs['conclusion']]).toEqual([0, 'pass']);
  expect(fake.writes()).toEqual([]);
});

test('K3 the first line is said before anything heavy is loaded', async () => {
  const { fake } = open({}, { '1.sql': '-- fine\n' });
  const times = [await run(fake), await run(fake), await run(fake)].map(({ firstLineMs }) => firstLineMs);
  expect(Math.min(...times)).toBeLessThan(250);
  expect(readFileSync(entry(), 'utf8').length).toBeLessThan(100_000);
});
