import { describe, expect, test } from 'vitest';
import { outputsOf } from '../../src/github/gate.ts';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';
import { realJudge } from '../support/real-judge.ts';

const open = pullRequests();
const table = { 'migrations/1_a.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n' };
const excused = {
  'migrations/2_b.sql':
    '-- lockkeeper: allow locking/create-index-blocks-writes -- the shop is closed on Sundays\nCREATE INDEX orders_note_idx ON orders (note);\n',
};
const policy = (text: string) => ({ '.github/lockkeeper.yml': `version: 1\n${text}` });

describe('S7: exceptions that a pull request writes into its own SQL', () => {
  test('S7: are counted in the outputs and listed with their reason', async () => {
    const { fake } = open(table, excused);
    const outcome = await runGate(fake, { judge: realJudge });
    expect(outcome.report.findings.filter(({ suppression }) => suppression !== undefined).map(({ rule }) => rule)).toEqual([
      'locking/create-index-blocks-writes',
    ]);
    expect(outputsOf(outcome)).toMatchObject({ suppressed: '1', violations: '0', conclusion: 'pass' });
    for (const page of [outcome.jobSummary, fake.state.comments[0]?.body]) {
      expect(page).toContain('1 finding allowed by exceptions.');
      expect(page).toContain('the shop is closed on Sundays');
      expect(page).toContain('migrations/2_b.sql:1');
    }
    expect(fake.state.threads).toEqual([]);
  });

  test('S7: are refused where the policy of the base branch forbids them', async () => {
    const { fake } = open({ ...table, ...policy('inline-exceptions: { allowed: false }\n') }, excused);
    const outcome = await runGate(fake, { judge: realJudge });
    expect(outputsOf(outcome)).toMatchObject({ suppressed: '0', violations: '1', conclusion: 'fail' });
    expect(outcome.report.findings.map(({ rule }) => rule)).toContain('policy/inline-exceptions-are-off');
  });

  test('S7: a pull request that allows them in its own policy is refused all the same', async () => {
    const { fake } = open(
      { ...table, ...policy('inline-exceptions: { allowed: false }\n') },
      { ...excused, ...policy('inline-exceptions: { allowed: true }\n') },
    );
    const { report, jobSummary } = await runGate(fake, { judge: realJudge });
    expect(report.verdict).toBe('fail');
    expect(jobSummary).toContain('By its own policy it would pass');
  });

  test('S7: one without the reason or the last day that the base asks for excuses nothing', async () => {
    const bare = {
      'migrations/2_b.sql': '-- lockkeeper: allow locking/create-index-blocks-writes\nCREATE INDEX orders_note_idx ON orders (note);\n',
    };
    const reasonless = await runGate(open(table, bare).fake, { judge: realJudge });
    expect(reasonless.report.verdict).toBe('fail');
    expect(reasonless.report.findings.map(({ rule }) => rule)).toContain('policy/exception-without-reason');
    const endless = open({ ...table, ...policy('inline-exceptions: { require-until: true }\n') }, excused);
    const { report } = await runGate(endless.fake, { judge: realJudge });
    expect(report.verdict).toBe('fail');
    expect(report.findings.map(({ rule }) => rule)).toContain('policy/exception-without-end');
  });
});
