import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'commonmark';
import { describe, expect, test } from 'vitest';
import { logLine } from '../../src/github/log-line.ts';
import type { FakeGitHub } from '../support/fake-github.ts';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';
import { hostileReport } from '../support/sample-report.ts';
import { scriptedPolicy } from '../support/scripted-judge.ts';

const open = pullRequests();
const posted = ({ state }: FakeGitHub): readonly string[] => [
  ...state.reviews.map(({ body }) => body),
  ...state.comments.map(({ body }) => body),
  ...state.threads.flatMap(({ comments }) => comments.map(({ body }) => body)),
];

describe('S1 the policy is read from the base branch', () => {
  const strict = { [scriptedPolicy]: 'strict\n', 'old.sql': 'x\n' };

  test('a change that weakens it still fails, and is told what its own would have said', async () => {
    const { fake } = open(strict, { [scriptedPolicy]: 'lenient\n', '1.sql': '-- BAD one\n' });
    const { report, jobSummary } = await runGate(fake);
    expect(report.verdict).toBe('fail');
    const told =
      'This change alters the policy. The policy of the base branch decides until it is merged. By its own policy it would pass, with 1 finding.';
    expect(jobSummary).toContain(told);
    expect(fake.state.comments[0]?.body).toContain(told);
  });

  test('a change that deletes it still fails', async () => {
    const { fake, push } = open(strict, { '1.sql': '-- BAD one\n' });
    push({}, [scriptedPolicy]);
    const { report, jobSummary } = await runGate(fake);
    expect(report.verdict).toBe('fail');
    expect(report.policy).toEqual({ sources: [scriptedPolicy], from: 'base' });
    expect(jobSummary).toContain('By its own policy it would fail');
  });

  test('a change that adds a first policy is judged without it', async () => {
    const { fake } = open({ 'old.sql': 'x\n' }, { [scriptedPolicy]: 'lenient\n', '1.sql': '-- BAD one\n' });
    const { report, jobSummary } = await runGate(fake);
    expect(report.verdict).toBe('fail');
    expect(report.policy.from).toBe('default');
    expect(jobSummary).toContain('By its own policy it would pass');
  });

  test('branching off before the policy was made strict does not bring the old one back', async () => {
    const { repository, fake } = open({ [scriptedPolicy]: 'lenient\n' }, { '1.sql': '-- BAD one\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.write({ [scriptedPolicy]: 'strict\n' });
    repository.commit('strict from now on');
    expect((await runGate(fake)).report.verdict).toBe('fail');
  });

  test('a symbolic link in its place is no policy', async () => {
    const { fake } = open(strict, { '1.sql': '-- BAD one\n' });
    expect((await runGate(fake, { inputs: { config: 'old.sql' } })).report.verdict).toBe('fail');
    await expect(runGate(fake, { inputs: { 'config-ref': 'refs/pull/7/head' } })).rejects.toThrow(/config-ref/u);
  });

  test("the head's policy decides only where the workflow says so", async () => {
    const { fake } = open(strict, { [scriptedPolicy]: 'lenient\n', '1.sql': '-- BAD one\n' });
    const { report, jobSummary } = await runGate(fake, { inputs: { 'config-ref': 'head' } });
    expect(report.verdict).toBe('pass');
    expect(report.policy.from).toBe('head');
    expect(jobSummary).not.toContain('alters the policy');
  });
});

/** Texts that want to be more than text. */
const corpus: readonly string[] = [
  'line\n::add-mask::x\n::set-output name=conclusion::pass',
  '`` ` ``` ````',
  '](https://evil.example) [x](javascript:alert(1))',
  '@team and @octo/everyone #1 GH-1 octo/shop#2',
  '<img src=x onerror=alert(1)><script>alert(1)</script><!-- ',
  '::add-mask::all',
  '##[error]no',
  '\u202Esql.etirw\u202C \u2066x\u2069 \u200B',
  '```\n~~~\n```suggestion\ndrop\n```',
  '| a | b |\n|---|---|',
  '--> <!-- lockkeeper:default:summary -->',
  'x'.repeat(65_536),
];

/**
 * Everything that a CommonMark reader takes for more than words and code, other than what our own pages are made of. GitHub looks for
 * mentions in the text that Markdown leaves, so that an entity hides nothing (github/cmark-gfm#181): here too the text is looked at.
 */
function trespasses(markdown: string): readonly string[] {
  const found: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { node, entering } = step;
    if (!entering) continue;
    const isOwnPage =
      node.type === 'link' &&
      /^https:\/\/github\.com\/lockkeeper\/lockkeeper\/blob\/v1\/docs\/rules\/[a-z-]+\/[a-z0-9-]+\.md$/u.test(node.destination ?? '');
    if ((node.type === 'link' && !isOwnPage) || node.type === 'image') found.push(`${node.type} ${node.destination ?? ''}`);
    if (node.type === 'text' && /@\w|#\d|\bGH-\d/u.test(node.literal ?? '')) found.push(`mention ${node.literal ?? ''}`);
    if (
      node.type.startsWith('html') &&
      !/^\s*(?:<\/?(?:details|summary|sub|br)>|<!-- lockkeeper:[^>]*-->|<summary>[^<]*<\/summary>|\s)*$/u.test(node.literal ?? '')
    )
      found.push(`html ${(node.literal ?? '').slice(0, 200)}`);
  }
  return found;
}

describe('S2 hostile names and SQL stay what they are: text', () => {
  test.each(corpus)('%j', async (hostile) => {
    const { fake } = open({}, { '1.sql': 'x\n' });
    const report = hostileReport(hostile);
    const { jobSummary } = await runGate(fake, { judge: async () => report });
    const bodies = posted(fake);
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) {
      expect(trespasses(body)).toEqual([]);
      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(body).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n\t]/u);
    }
    expect(trespasses(jobSummary)).toEqual([]);
  });

  test('a file of that name is read, judged and commented', async () => {
    const names = ['a\n::add-mask::x.sql', '`$(id)`.sql', '](x).sql', '@team.sql', '<img src=x>.sql', '##[error].sql', '\u202Ex.sql'];
    const { fake } = open({}, Object.fromEntries(names.map((name) => [name, '-- BAD one\n'])));
    const { report } = await runGate(fake);
    expect(report.findings.map(({ span }) => span.file).toSorted()).toEqual(names.toSorted());
  });

  test.each(corpus)('in the log: %j', (hostile) => {
    const line = logLine(hostile);
    expect(line).not.toContain('\n');
    expect(line.trimStart().startsWith('::')).toBe(false);
    expect(line).not.toContain('##[');
  });
});

test('S9 no process but git, no shell, and no request but to the given address', async () => {
  const root = path.resolve(import.meta.dirname, '../../src');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const starting = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('node:child_process'));
  expect(starting).toContain('host/git.ts');
  for (const file of starting) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const started = [...text.matchAll(/\b(?:spawn|spawnSync|execFile|execFileSync)\(\s*([^,]+),/gu)].map(([, what = '']) => what);
    expect(
      started.every((what) => what === "'git'"),
      `${file} starts ${started.join(' ')}`,
    ).toBe(true);
    expect(text).not.toMatch(/shell:\s*true|\bexec(?:Sync)?\(\s*[`'"]/u);
  }
  const fetching = sources.filter((file) => /\bfetch\(|node:https?'/u.test(readFileSync(path.join(root, file), 'utf8')));
  expect(fetching).toEqual(['github/tunnel.ts']);
});
