import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../support/fake-github.ts';
import { runGate } from '../support/gate.ts';
import { outputsOf } from '../../src/github/gate.ts';
import { pullRequests } from '../support/pull-request.ts';
import { scriptedJudge } from '../support/scripted-judge.ts';

const open = pullRequests();
const inputs = { 'override-label': 'db: approved' };
const pushed = '2026-11-20T10:00:00Z';
const later = '2026-11-20T10:05:00Z';

/** A failing pull request on which somebody has set the label. */
function labelled(by = 'dana', at = later): FakeGitHub {
  const { fake } = open({}, { '1.sql': '-- BAD one\n' });
  fake.state.pushes.push({ at: pushed });
  fake.state.labels.push('DB: approved');
  fake.state.events.push({ kind: 'LabeledEvent', at, by, label: 'DB: Approved' });
  for (const role of ['admin', 'maintain', 'write', 'triage', 'read'] as const) fake.state.permissions.set(role, role);
  fake.state.permissions.set('dana', 'write').set('Codertocat', 'admin');
  return fake;
}

const refused = async (fake: FakeGitHub, why: string): Promise<void> => {
  const outcome = await runGate(fake, { inputs });
  expect(outcome.report.verdict).toBe('fail');
  expect(outputsOf(outcome)).toMatchObject({ conclusion: 'fail', 'overridden-by': '' });
  expect(outcome.jobSummary).toContain(why);
};

describe('S6: the label that lets a failing change pass', () => {
  test.each(['admin', 'maintain', 'write'])('set by %s after the last push: it passes, and that is recorded', async (by) => {
    const fake = labelled(by);
    const outcome = await runGate(fake, { inputs: { ...inputs, 'review-event': 'request-changes' } });
    expect(outcome.report).toMatchObject({ verdict: 'pass', overridden: { by, label: 'db: approved' } });
    expect(outputsOf(outcome)).toMatchObject({ conclusion: 'pass', 'overridden-by': by, violations: '1' });
    for (const page of [outcome.jobSummary, fake.state.comments[0]?.body]) {
      expect(page).toContain(`overridden by ${by}`);
      expect(page).toContain('lets it pass with the label `db: approved`; the next push ends that.');
    }
    expect(fake.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    expect(fake.state.threads).toHaveLength(1);
  });

  test.each(['triage', 'read', 'stranger'])('S6: set by %s, it is ignored', async (by) => {
    await refused(labelled(by), `${by} set it, who may not write to the repository`);
  });

  test('set by the author, whatever they may do', async () => {
    await refused(labelled('codertocat'), 'codertocat set it, who is the author');
  });

  test('set by a bot, which the author may have moved to do so', async () => {
    const fake = labelled('labeler[bot]');
    fake.state.permissions.set('labeler[bot]', 'write');
    await refused(fake, 'which is not a person');
  });

  test.each([
    ['before the last push', '2026-11-20T09:59:59Z'],
    ['in the same second', pushed],
  ])('S6: set %s', async (_, at) => {
    await refused(labelled('dana', at), 'it was set before the last push; take it off and set it again');
  });

  test('set before a forced push or a new base', async () => {
    for (const kind of ['HeadRefForcePushedEvent', 'BaseRefChangedEvent'] as const) {
      const fake = labelled();
      fake.state.events.push({ kind, at: '2026-11-20T10:06:00Z', by: 'Codertocat' });
      await refused(fake, 'it was set before the last push');
    }
  });

  test('the last one to set it counts', async () => {
    const fake = labelled();
    fake.state.events.push({ kind: 'LabeledEvent', at: '2026-11-20T10:06:00Z', by: 'triage', label: 'db: approved' });
    await refused(fake, 'triage set it');
  });

  test('the dates of commits are not asked: a push that GitHub does not list is none that can be told', async () => {
    const fake = labelled();
    fake.state.pushes.push({ at: '2026-11-20T10:01:00Z', after: 'f'.repeat(40) });
    await refused(fake, 'GitHub does not tell when its head was pushed');
    const silent = labelled();
    silent.state.pushes.length = 0;
    await refused(silent, 'GitHub does not tell when its head was pushed');
  });

  test.each([401, 403, 404, 409, 422, 500])('S6: %i to any of its questions, and it is ignored', async (status) => {
    for (const part of ['/activity', '/permission', '/graphql']) {
      const fake = labelled();
      fake.state.intercept = ({ route, body }) =>
        route.endsWith(part) && (part !== '/graphql' || String(body['query']).includes('query override'))
          ? { status, data: { message: 'No' } }
          : undefined;
      await refused(fake, 'is ignored: GitHub does not tell');
    }
  });

  test('taken off again, it is not there', async () => {
    const fake = labelled();
    fake.state.labels.length = 0;
    const { report, jobSummary } = await runGate(fake, { inputs });
    expect(report.verdict).toBe('fail');
    expect(jobSummary).not.toContain('db: approved');
  });

  test('without the input nothing is asked, and a change that passes needs no label', async () => {
    const fake = labelled();
    expect((await runGate(fake)).report.verdict).toBe('fail');
    const judge = async (...args: Parameters<ReturnType<typeof scriptedJudge>>) => ({
      ...(await scriptedJudge()(...args)),
      verdict: 'pass' as const,
    });
    expect((await runGate(fake, { inputs, judge })).report.overridden).toBeUndefined();
    expect(fake.requests.filter(({ body }) => String(body['query']).includes('query override'))).toEqual([]);
  });

  test('only those whom the policy names for all that fails', async () => {
    const judge =
      (approvers: readonly string[]) =>
      async (...args: Parameters<ReturnType<typeof scriptedJudge>>) => ({
        ...(await scriptedJudge()(...args)),
        approvers,
      });
    expect((await runGate(labelled('dana'), { inputs, judge: judge(['dana']) })).report.verdict).toBe('pass');
    const other = await runGate(labelled('dana'), { inputs, judge: judge([]) });
    expect(other.report.verdict).toBe('fail');
    expect(other.jobSummary).toContain('whom the policy does not name');
  });
});
