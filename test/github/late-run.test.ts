import { describe, expect, test } from 'vitest';
import { markersOf } from '../../src/github/marker.ts';
import { troubleNote } from '../../src/github/trouble.ts';
import type { FakeGitHub } from '../support/fake-github.ts';
import { runGate } from '../support/gate.ts';
import { pullRequests, type Scene } from '../support/pull-request.ts';
import { scriptedJudge } from '../support/scripted-judge.ts';

const open = pullRequests();
const markers = markersOf('default');
const summaryOf = ({ state }: FakeGitHub): string => state.comments[0]?.body ?? '';

/** The pull request moves on, and the run on its new head says all that it has to say. */
async function runOnNewHead({ fake, push }: Scene): Promise<string> {
  push({ '2.sql': '-- POOR newer\n' });
  await runGate(fake);
  return summaryOf(fake);
}

describe('D10 a run on an older head that ends late leaves the summary of the newer one', () => {
  test('where the newer one has ended before the older one looks', async () => {
    const scene = open({}, { '1.sql': '-- BAD one\n' });
    const { fake } = scene;
    const older = fake.shas().head;
    let newer = '';
    const outcome = await runGate(fake, {
      judge: async (request) => {
        newer ||= await runOnNewHead(scene);
        return scriptedJudge()(request);
      },
    });
    expect(newer).not.toBe('');
    expect(fake.state.comments.map(({ body }) => body)).toEqual([newer]);
    expect(markers.readHead(newer)).toBe(fake.shas().head);
    const said = `moved on from ${older.slice(0, 7)} to ${fake.shas().head.slice(0, 7)} during this run; its summary is of ${fake.shas().head.slice(0, 7)} and is left as it is.`;
    expect(outcome.posting).toMatchObject({ written: 0, summary: false, trouble: { kind: 'moved' } });
    expect(outcome.posting?.trouble && troubleNote(outcome.posting.trouble)).toContain(said);
    expect(outcome.jobSummary).toContain('is left as it is');
    expect(outcome.report.verdict).toBe('fail');
  });

  test.each(['without a summary before', 'with a summary before'])(
    'where the newer one ends while the older one posts its comments, %s',
    async (name) => {
      const scene = open({}, { '1.sql': '-- BAD one\n' });
      const { fake, push } = scene;
      if (name.startsWith('with a')) {
        await runGate(fake);
        push({ '1.sql': '-- BAD two\n' });
      }
      let newer = '';
      const fetch: FakeGitHub['fetch'] = async (url, init) => {
        const response = await fake.fetch(url, init);
        if (newer === '' && String(url).endsWith('/reviews')) newer = await runOnNewHead(scene);
        return response;
      };
      const { posting } = await runGate({ ...fake, fetch });
      expect(fake.state.comments.map(({ body }) => body)).toEqual([newer]);
      expect(posting).toMatchObject({ written: 1, summary: false, trouble: { kind: 'moved' } });
    },
  );

  test.each([
    ['a summary', '/issues/', '-- fine\n'],
    ['a review', '/reviews', '-- BAD one\n'],
  ])('where the newer one ends while the older one waits to post %s again', async (_, route, sql) => {
    const scene = open({}, { '1.sql': sql });
    const { fake } = scene;
    let newer = '';
    let threads = 0;
    fake.state.intercept = async (request) => {
      if (request.method === 'GET' || newer !== '' || !request.route.includes(route)) return undefined;
      newer = 'soon';
      newer = await runOnNewHead(scene);
      threads = fake.state.threads.length;
      return { status: 429, data: { message: 'Slow down' }, headers: { 'retry-after': '30' } };
    };
    const pauses: number[] = [];
    const { posting } = await runGate(fake, { pauses });
    expect(pauses).toEqual([30_000]);
    expect(posting).toMatchObject({ written: 0, summary: false, trouble: { kind: 'moved' } });
    expect(fake.state.comments.map(({ body }) => body)).toEqual([newer]);
    expect(fake.state.threads).toHaveLength(threads);
  });

  test('and a head that was pushed back is spoken of again', async () => {
    const scene = open({}, { '1.sql': '-- BAD one\n' });
    const { fake, repository } = scene;
    const older = fake.shas().head;
    await runOnNewHead(scene);
    repository.git('reset', '--quiet', '--hard', older);
    expect((await runGate(fake)).posting).toMatchObject({ summary: true });
    expect(markers.readHead(summaryOf(fake))).toBe(older);
  });
});

test('P3 two summaries that two runs wrote at the same time: the next run folds the second', async () => {
  const { fake } = open({}, { '1.sql': '-- fine\n' });
  let isFirst = true;
  fake.state.intercept = async ({ method, route }) => {
    if (isFirst && method === 'POST' && route.endsWith('/{issue_number}/comments')) {
      isFirst = false;
      await runGate(fake);
    }
    return undefined;
  };
  await runGate(fake);
  expect(fake.state.comments).toHaveLength(2);
  await runGate(fake);
  expect(fake.state.comments.map(({ minimised }) => minimised)).toEqual([false, true]);
});

test('P15 a run that adds, folds and edits takes 9 calls, one that only edits the summary 6', async () => {
  const { fake, push } = open({ 'old.sql': 'x\n' }, { '1.sql': '-- BAD one\n' });
  await runGate(fake);
  push({ '1.sql': '-- BAD two\n' });
  const first = fake.requests.length;
  expect((await runGate(fake)).posting).toMatchObject({ written: 1, summary: true });
  expect(fake.state.threads.map(({ comments }) => comments[0]?.minimised)).toEqual([true, false]);
  expect(fake.requests.length - first).toBeLessThanOrEqual(9);
  push({ '2.sql': '-- fine\n' });
  const second = fake.requests.length;
  expect((await runGate(fake)).posting).toMatchObject({ written: 0, summary: true });
  expect(fake.requests.length - second).toBeLessThanOrEqual(6);
});

test('P6 the commit that a summary is of is read from its own marker alone', () => {
  const commit = 'a'.repeat(40);
  expect(markers.readHead(`${markers.summary}${markers.head(commit)}\n## text`)).toBe(commit);
  expect(markers.readHead(`${markers.summary}\n${markers.head(commit)}`)).toBeUndefined();
  expect(markers.readHead(`${markers.summary}<!-- lockkeeper:default:head:main -->`)).toBeUndefined();
  expect(markersOf('shop').readHead(`${markers.summary}${markers.head(commit)}`)).toBeUndefined();
});
