import { describe, expect, test } from 'vitest';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';

const open = pullRequests();
const lines = (word: string, count: number): string => Array.from({ length: count }, (_, i) => `-- ${word} number ${i}\n`).join('');
const inputs = { 'check-run': 'true', 'review-comments': 'false' };

describe('C3 a check run', () => {
  test('has every annotation, in batches of 50, and is completed last', async () => {
    const { fake } = open({}, { '1.sql': lines('BAD', 120) });
    await runGate(fake, { inputs });
    expect(fake.state.checks).toMatchObject([
      { name: 'Lockkeeper', head: fake.shas().head, status: 'completed', conclusion: 'failure', batches: [50, 50, 20] },
    ]);
    const updates = fake.writes().filter(({ method, route }) => method === 'PATCH' && route.includes('check-runs'));
    expect(updates.map(({ body }) => body['conclusion'])).toEqual([undefined, undefined, undefined, 'failure']);
  });

  test('says success for what passes, never neutral', async () => {
    const { fake } = open({}, { '1.sql': lines('POOR', 3) });
    await runGate(fake, { inputs: { ...inputs, 'comment-key': 'shop' } });
    expect(fake.state.checks).toMatchObject([{ name: 'Lockkeeper: shop', conclusion: 'success', batches: [3] }]);
  });

  test('is made for events without a pull request too', async () => {
    const { fake } = open({}, { '1.sql': lines('BAD', 1) });
    const { base, head } = fake.shas();
    await runGate(fake, { inputs, event: { name: 'merge_group', payload: { merge_group: { base_sha: base, head_sha: head } } } });
    expect(fake.state.checks).toMatchObject([{ head, conclusion: 'failure' }]);
  });

  test('that may not be made changes no verdict, and says which permission is missing', async () => {
    const { fake } = open({}, { '1.sql': lines('BAD', 1) });
    fake.state.readOnly = true;
    const { report, jobSummary } = await runGate(fake, { inputs });
    expect(report.verdict).toBe('fail');
    expect(jobSummary).toMatch(/The check run could not be made.*checks: write/u);
  });

  test('is not made unless it is asked for', async () => {
    const { fake } = open({}, { '1.sql': lines('BAD', 1) });
    await runGate(fake);
    expect(fake.state.checks).toEqual([]);
  });
});
