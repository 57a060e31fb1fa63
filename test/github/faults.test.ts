import { describe, expect, test } from 'vitest';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';

const open = pullRequests();
const bad = (count: number): string => Array.from({ length: count }, (_, i) => `-- BAD number ${i}\n`).join('');

describe('P11 GitHub asks for fewer requests', () => {
  const limited = (headers: Readonly<Record<string, string>>, status = 429) => ({
    status,
    data: { message: 'You have exceeded a secondary rate limit' },
    headers,
  });

  test('the time that it names is waited once', async () => {
    const { fake } = open({}, { '1.sql': bad(2) });
    let refused = 0;
    fake.state.intercept = ({ method }) => (method === 'POST' && refused++ === 2 ? limited({ 'retry-after': '7' }, 403) : undefined);
    const pauses: number[] = [];
    const { posting } = await runGate(fake, { pauses });
    expect(pauses).toEqual([7_000]);
    expect(posting).toMatchObject({ written: 2, summary: true });
  });

  test('then posting is given up, and the verdict stays', async () => {
    const { fake } = open({}, { '1.sql': bad(2) });
    fake.state.intercept = ({ method, route }) => (method === 'POST' && route !== '/graphql' ? limited({ 'retry-after': '1' }) : undefined);
    const pauses: number[] = [];
    const { posting, report, jobSummary } = await runGate(fake, { pauses });
    expect(pauses).toEqual([1_000]);
    expect(report.verdict).toBe('fail');
    expect(posting).toMatchObject({ written: 0, summary: false, trouble: { kind: 'rate-limit' } });
    expect(jobSummary).toContain('BAD number 1');
  });

  test('an hour is not sat out', async () => {
    const { fake } = open({}, { '1.sql': bad(2) });
    fake.state.intercept = ({ route }) => (route.endsWith('/reviews') ? limited({ 'retry-after': '3600' }) : undefined);
    const pauses: number[] = [];
    expect((await runGate(fake, { pauses })).posting?.trouble?.kind).toBe('rate-limit');
    expect(pauses).toEqual([]);
  });
});

describe('a server that fails', () => {
  test('is asked again for what is read, and never for what is written', async () => {
    const { fake } = open({}, { '1.sql': bad(1) });
    const times = new Map<string, number>();
    fake.state.intercept = ({ method, route }) => {
      const key = `${method} ${route}`;
      times.set(key, (times.get(key) ?? 0) + 1);
      return (times.get(key) ?? 0) === 1 ? { status: 502, data: { message: 'Bad Gateway' } } : undefined;
    };
    const { report, posting } = await runGate(fake);
    expect(report.verdict).toBe('fail');
    expect(times.get('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews')).toBe(1);
    expect(posting).toMatchObject({ written: 0, trouble: { kind: 'failed' } });
  });

  test('and goes on failing: no verdict rather than a wrong one', async () => {
    const { fake } = open({}, { '1.sql': bad(1) });
    fake.state.intercept = ({ route }) => (route.includes('/git/trees') ? { status: 500, data: { message: 'Oops' } } : undefined);
    await expect(runGate(fake)).rejects.toThrow(/could not be read from GitHub \(500/u);
    expect(fake.writes()).toEqual([]);
  });

  test.each([401, 403, 404])('a refusal of %i to read is said with what to do', async (status) => {
    const { fake } = open({}, { '1.sql': bad(1) });
    fake.state.intercept = () => ({ status, data: { message: 'No' } });
    await expect(runGate(fake)).rejects.toThrow(/What changed could not be read from GitHub/u);
  });
});
