import { describe, expect, test } from 'vitest';
import { markersOf } from '../../src/github/marker.ts';
import type { FakeGitHub } from '../support/fake-github.ts';
import { bot } from '../support/fake-state.ts';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';

const open = pullRequests();
const markers = markersOf('default');
const bad = (count: number): string => Array.from({ length: count }, (_, i) => `-- BAD number ${i}\n`).join('');
const summaryOf = ({ state }: FakeGitHub): string =>
  state.comments.findLast(({ author, body }) => author === bot && markers.isSummary(body))?.body ?? '';

describe('P13 asking for changes', () => {
  const inputs = { 'review-event': 'request-changes' };

  test('is done when asked for, and taken back on the next pass', async () => {
    const { fake, push } = open({}, { '1.sql': bad(1) });
    await runGate(fake, { inputs });
    await runGate(fake, { inputs });
    expect(fake.state.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
    push({ '1.sql': '-- fine\n' });
    await runGate(fake, { inputs });
    expect(fake.state.reviews.map(({ state }) => state)).toEqual(['DISMISSED']);
  });

  test('P13 where a rule of the branch lets nobody dismiss it, the summary says that it passes all the same', async () => {
    const { fake, push } = open({}, { '1.sql': bad(1) });
    await runGate(fake, { inputs });
    push({ '1.sql': '-- fine\n' });
    fake.state.intercept = ({ route }) => (route.endsWith('/dismissals') ? { status: 403, data: { message: 'You may not dismiss it.' } } : undefined);
    const { report, posting } = await runGate(fake, { inputs });
    expect(report.verdict).toBe('pass');
    expect(posting).toMatchObject({ summary: true, trouble: { kind: 'failed' } });
    expect(summaryOf(fake)).toContain('Not everything could be posted: what is mended could not be taken back (You may not dismiss it).');
    expect(summaryOf(fake)).toContain('✅');
  });

  test('P13 is done where GitHub refuses every comment', async () => {
    const { fake } = open({}, { '1.sql': bad(2) });
    fake.state.refuses = (_, line) => line !== undefined;
    const { posting } = await runGate(fake, { inputs });
    expect(fake.state.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
    expect(posting).toMatchObject({ written: 0, summary: true });
    expect(summaryOf(fake)).toContain('BAD number 1');
  });

  test('is not done by itself', async () => {
    const { fake } = open({}, { '1.sql': bad(1) });
    await runGate(fake);
    expect(fake.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
  });
});

describe('the summary comment', () => {
  test('is not made for a change without migrations', async () => {
    const { fake } = open({}, { 'README.md': 'x' });
    await runGate(fake);
    expect(fake.writes()).toEqual([]);
  });
  test('on-failure: stays away from what passes, and tells when a failure is over', async () => {
    const { fake, push } = open({}, { '1.sql': '-- POOR\n' });
    await runGate(fake, { inputs: { 'summary-comment': 'on-failure' } });
    expect(fake.state.comments).toEqual([]);
    push({ '1.sql': bad(1) });
    await runGate(fake, { inputs: { 'summary-comment': 'on-failure' } });
    expect(summaryOf(fake)).toContain('❌');
    push({ '1.sql': '-- fine\n' });
    await runGate(fake, { inputs: { 'summary-comment': 'on-failure' } });
    expect(summaryOf(fake)).toContain('✅');
  });
  test('never', async () => {
    const { fake } = open({}, { '1.sql': bad(1) });
    await runGate(fake, { inputs: { 'summary-comment': 'never' } });
    expect(fake.state.comments).toEqual([]);
  });
});
