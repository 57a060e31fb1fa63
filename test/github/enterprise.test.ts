import { expect, test } from 'vitest';
import { fakeGitHub } from '../support/fake-github.ts';
import { loadContract } from '../support/github-contract.ts';
import { runGate } from '../support/gate.ts';
import { makeRepository } from '../support/repository.ts';

test('K5 every request is one that GitHub Enterprise Server 3.17 knows', async () => {
  const repository = makeRepository();
  try {
    repository.write({ 'old.sql': 'x\n' });
    repository.commit('history');
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.write({
      'new.sql': '-- BAD one\n-- BAD two\n',
      'odd.sql': '-- BAD \0\n',
      ...Object.fromEntries(Array.from({ length: 310 }, (_, i) => [`doc/${i}.md`, 'x'])),
    });
    repository.commit('change');
    const fake = fakeGitHub({ root: repository.root, contract: loadContract('ghes-3.17') });
    fake.state.labels.push('approved');
    fake.state.events.push({ kind: 'LabeledEvent', at: '2026-11-20T10:00:00Z', by: 'dana', label: 'approved' });
    fake.state.pushes.push({ at: '2026-11-20T09:00:00Z' });
    const asked = { 'review-event': 'request-changes', 'override-label': 'approved', 'check-run': 'true' };
    const { posting, jobSummary } = await runGate(fake, { inputs: asked });
    expect(jobSummary).toContain('dana set it, who may not write to the repository');
    expect(posting).toMatchObject({ written: 3, summary: true });
    repository.write({ 'new.sql': '-- fine\n', 'odd.sql': '-- fine\n' });
    repository.commit('mended');
    expect((await runGate(fake)).report.verdict).toBe('pass');
    expect(fake.state.reviews.map(({ state }) => state)).toEqual(['DISMISSED']);
    expect(fake.breaches).toEqual([]);
    expect(new Set(fake.requests.map(({ route }) => route)).size).toBeGreaterThan(6);
  } finally {
    repository.remove();
  }
});
