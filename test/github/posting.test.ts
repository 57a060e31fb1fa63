import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/github/limits.ts';
import { markersOf } from '../../src/github/marker.ts';
import { counts, type Finding } from '../../src/model/finding.ts';
import type { FakeGitHub } from '../support/fake-github.ts';
import { bot } from '../support/fake-state.ts';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';
import { findingAt, reportOf } from '../support/scripted-judge.ts';

const open = pullRequests();
const markers = markersOf('default');
const bad = (count: number): string => Array.from({ length: count }, (_, i) => `-- BAD number ${i}\n`).join('');
const live = ({ state }: FakeGitHub) => state.threads.filter(({ comments }) => comments[0]?.minimised === false);
const summaryOf = ({ state }: FakeGitHub): string =>
  state.comments.findLast(({ author, body }) => author === bot && markers.isSummary(body))?.body ?? '';
const post = (fake: FakeGitHub) =>
  fake
    .writes()
    .map(({ method, route, body }) =>
      route === '/graphql' ? String(body['query']).split('(')[0] : `${method} ${route.split('/').slice(4).join('/')}`,
    );

describe('P1 every finding is in exactly one place on the pull request, and always in the job summary', () => {
  const base = { 'mid.sql': Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join(''), 'old.sql': 'x\n', 'moved.sql': 'y\n'.repeat(9) };
  const middle = Array.from({ length: 40 }, (_, i) => (i % 13 === 5 ? `changed ${i}\nadded\n` : `line ${i}\n`)).join('');
  const change = { 'mid.sql': middle, 'new.sql': 'a\n'.repeat(30), 'blob.sql': Buffer.from([0, 1, 2]) };
  const finding = record({
    file: constantFrom('mid.sql', 'new.sql', 'blob.sql', 'old.sql', 'nowhere.sql'),
    line: integer({ min: 1, max: 45 }),
    length: integer({ min: 0, max: 12 }),
    severity: constantFrom('error', 'warning', 'notice'),
    fileLevel: boolean(),
    twin: boolean(),
  });

  test('whatever the anchors, and whatever GitHub refuses', { timeout: 120_000 }, async () => {
    const { fake } = open(base, change);
    const property = asyncProperty(
      array(finding, { maxLength: 40 }),
      array(integer({ min: 1, max: 45 }), { maxLength: 8 }),
      integer({ min: 0, max: 25 }),
      async (wanted, refused, most) => {
        fake.state.comments.length = fake.state.threads.length = fake.state.reviews.length = 0;
        fake.state.refuses = (_, line) => line !== undefined && refused.includes(line);
        const findings: readonly Finding[] = wanted.map(({ file, line, length, severity, fileLevel, twin }, i) =>
          findingAt(file, line, {
            endLine: line + length,
            severity,
            message: `Word f${i}f is told.`,
            advice: '',
            fingerprint: twin ? `same${i % 3}` : `f${i}`,
            ...(fileLevel && { fileLevel }),
          }),
        );
        const outcome = await runGate(fake, { judge: async () => reportOf(findings), inputs: { 'max-comments': String(most) } });
        expect(outcome.posting?.trouble).toBeUndefined();
        const bodies = fake.state.threads.flatMap(({ comments }) => comments.map(({ body }) => body));
        expect(bodies.length).toBeLessThanOrEqual(most);
        expect(fake.state.threads.filter(({ subject }) => subject === 'file').length).toBeLessThanOrEqual(limits.fileComments);
        for (const [i] of findings.entries()) {
          const word = `f${i}f`;
          const places = [...bodies, summaryOf(fake)].filter((text) => text.includes(word));
          expect(places, word).toHaveLength(1);
          expect(outcome.jobSummary).toContain(word);
        }
      },
    );
    await assert(property, { numRuns: 40 });
    expect(fake.breaches).toEqual([]);
  });
});

test('P2 one bad anchor among 20: nothing is lost, in one review and four writes at most', async () => {
  const { fake } = open({}, { '1.sql': bad(20) });
  fake.state.refuses = (_, line) => line === 7;
  const { posting } = await runGate(fake);
  expect(post(fake).length).toBeLessThanOrEqual(4);
  expect(fake.state.reviews.length).toBeLessThanOrEqual(1);
  const told = [...live(fake).map(({ comments }) => comments[0]?.body ?? ''), summaryOf(fake)].join('\n');
  for (let i = 0; i < 20; i++) expect(told).toContain(`BAD number ${i} `);
  expect(posting?.trouble).toBeUndefined();
});

test('P2 anchors that only a fresh look at the files gets right are mended and posted', async () => {
  const { fake } = open({ '1.sql': 'x\n'.repeat(20) }, { '1.sql': `${'x\n'.repeat(20)}-- BAD one\n` });
  let reviews = 0;
  fake.state.intercept = ({ method, route }) =>
    method === 'POST' && route.endsWith('/reviews') && reviews++ === 0
      ? { status: 422, data: { message: 'Unprocessable', errors: ['line'] } }
      : undefined;
  const { posting } = await runGate(fake);
  expect(posting?.written).toBe(1);
  expect(live(fake).map(({ line }) => line)).toEqual([21]);
});

/** Files whose lines GitHub does not show, with a finding each. */
const binaries = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`0${i}.bin.sql`, `-- BAD \0 in file ${i}\n`]));

test('P3 a second run without a change writes nothing, however many findings are left over', async () => {
  const { fake } = open({}, { '1.sql': bad(30), ...binaries(8) });
  const inputs = { 'max-comments': '28' };
  const first = await runGate(fake, { inputs });
  expect(first.posting?.written).toBe(28);
  expect(live(fake).filter(({ subject }) => subject === 'file')).toHaveLength(limits.fileComments);
  const written = fake.writes().length;
  const second = await runGate(fake, { inputs });
  expect(fake.writes().length).toBe(written);
  expect(second.posting).toMatchObject({ written: 0, summary: true });
  expect(second.posting?.inline).toEqual(first.posting?.inline);
});

test('P3 two runs at the same time, of which neither sees the other: the next one folds what stands twice', async () => {
  const { fake } = open({}, { '1.sql': bad(2) });
  let isFirst = true;
  fake.state.intercept = async ({ method, route }) => {
    if (isFirst && method === 'POST' && route.endsWith('/reviews')) {
      isFirst = false;
      await runGate(fake);
    }
    return undefined;
  };
  await runGate(fake);
  expect([live(fake).length, fake.state.comments.length]).toEqual([4, 1]);
  fake.state.threads[3]?.comments.push({ id: 1, author: 'ada', body: 'Why?', minimised: false });
  await runGate(fake);
  expect(fake.state.threads.map(({ comments }) => comments[0]?.minimised)).toEqual([false, true, true, false]);
  const written = fake.writes().length;
  await runGate(fake);
  expect(fake.writes().length).toBe(written);
});

test('P4 lines that an unrelated edit shifts get no new comments', async () => {
  const { fake, push } = open({}, { '1.sql': bad(3) });
  await runGate(fake);
  push({ '1.sql': `-- fine\n\n${bad(3)}` });
  for (const thread of fake.state.threads) delete thread.line;
  await runGate(fake);
  expect(fake.state.threads).toHaveLength(3);
  expect(fake.state.reviews).toHaveLength(1);
});

test('P5 what is mended is folded, not deleted; a thread that someone answered is left alone', async () => {
  const { fake, push } = open({}, { '1.sql': bad(3) });
  await runGate(fake);
  fake.state.threads[1]?.comments.push({ id: 1, author: 'ada', body: 'Are you sure?', minimised: false });
  push({ '1.sql': '-- BAD number 0\n' });
  await runGate(fake);
  expect(fake.state.threads.map(({ comments }) => comments[0]?.minimised)).toEqual([false, false, true]);
  push({ '1.sql': bad(3) });
  await runGate(fake);
  expect(live(fake).map(({ comments }) => markers.readFinding(comments[0]?.body ?? ''))).toEqual(['BAD number 0', 'BAD number 1', 'BAD number 2']);
});

test('P6 markers of others, quoted ones and those in code are not ours', async () => {
  const { fake } = open({}, { '1.sql': bad(1) });
  const comment = (author: string, body: string) => ({ id: fake.state.comments.length + 1, author, body, minimised: false });
  const marker = markers.finding('BAD number 0');
  fake.state.comments.push(
    comment('mallory', `${markers.summary}\nAll is well.`),
    comment(bot, `> ${markers.summary}`),
    comment(bot, `\`\`\`\n${markers.summary}\n\`\`\``),
  );
  for (const [author, body] of [
    ['mallory', `${marker}\nx`],
    [bot, `> ${marker}`],
    [bot, `    ${marker}`],
  ] as const) {
    fake.state.threads.push({ path: '1.sql', subject: 'line', line: 1, commit: fake.shas().head, comments: [comment(author, body)] });
  }
  const before = structuredClone(fake.state.comments);
  const { posting } = await runGate(fake);
  expect(posting?.written).toBe(1);
  expect(fake.state.comments.slice(0, 3)).toEqual(before);
  expect(fake.state.comments).toHaveLength(4);
});

test('P7 two gates on one pull request leave each other alone', async () => {
  const { fake, push } = open({}, { '1.sql': bad(1) });
  await runGate(fake, { inputs: { 'comment-key': 'shop' } });
  await runGate(fake, { inputs: { 'comment-key': 'shop.2' } });
  expect(fake.state.comments).toHaveLength(2);
  expect(fake.state.threads).toHaveLength(2);
  push({ '1.sql': '-- fine\n' });
  await runGate(fake, { inputs: { 'comment-key': 'shop' } });
  expect(fake.state.threads.map(({ comments }) => comments[0]?.minimised)).toEqual([true, false]);
  await expect(runGate(fake, { inputs: { 'comment-key': '--> <img>' } })).rejects.toThrow(/comment-key/u);
});

test('P8 the summary is found behind 150 others, and the comments on lines as well', async () => {
  const { fake } = open({}, { '1.sql': bad(1) });
  const other = (id: number) => ({ id, author: 'ada', body: `remark ${id}`, minimised: false });
  fake.state.comments.push(...Array.from({ length: 150 }, (_, i) => other(i)));
  fake.state.threads.push(
    ...Array.from({ length: 150 }, (_, i) => ({ path: '1.sql', subject: 'line' as const, line: 1, commit: '', comments: [other(200 + i)] })),
  );
  await runGate(fake);
  const written = fake.writes().length;
  await runGate(fake);
  expect(fake.writes().length).toBe(written);
  expect(fake.state.comments).toHaveLength(151);
});

test('P9 no body is too long: the summary is cut at a row and says how many more there are', async () => {
  const { fake } = open({}, { '1.sql': 'x\n' });
  const findings = Array.from({ length: 700 }, (_, i) => findingAt('other.sql', i + 1, { message: `Finding ${i} ${'ö'.repeat(120)} stops orders.` }));
  const { jobSummary } = await runGate(fake, { judge: async () => reportOf(findings) });
  const body = summaryOf(fake);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limits.commentBody);
  expect(body).toMatch(/\d+ more findings not shown here/u);
  expect(
    body
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .every((line) => line.endsWith('|')),
  ).toBe(true);
  expect(Buffer.byteLength(jobSummary)).toBeLessThanOrEqual(limits.jobSummary);
});

test('C4 the job summary keeps within its limit', async () => {
  const { fake } = open({}, { '1.sql': 'x\n' });
  const findings = Array.from({ length: 9_000 }, (_, i) =>
    findingAt('other.sql', i + 1, { message: `Finding ${i} ${'ö'.repeat(120)} stops orders.` }),
  );
  fake.state.readOnly = true;
  const { jobSummary } = await runGate(fake, { judge: async () => reportOf(findings) });
  expect(Buffer.byteLength(jobSummary)).toBeLessThanOrEqual(limits.jobSummary);
  expect(jobSummary).toContain('pull-requests: write');
});

describe('P10 there are never more comments than max-comments', () => {
  test('P10 twenty on lines, the weightiest, in one review and one summary', async () => {
    const { fake } = open({}, { '1.sql': bad(60) });
    const { posting, report } = await runGate(fake);
    expect(live(fake)).toHaveLength(20);
    expect(post(fake)).toEqual(['POST pulls/{pull_number}/reviews', 'POST issues/{issue_number}/comments']);
    expect([...(posting?.inline ?? [])]).toEqual(
      report.findings
        .filter(counts)
        .slice(0, 20)
        .map(({ fingerprint }) => fingerprint),
    );
  });

  test('P10 comments on whole files count, and what is left out is said', async () => {
    const { fake } = open({}, { '1.sql': bad(60), ...binaries(7) });
    await runGate(fake);
    expect(live(fake).filter(({ subject }) => subject === 'file')).toHaveLength(5);
    expect(live(fake)).toHaveLength(20);
    expect(fake.state.reviews[0]?.body).toContain('Lockkeeper: 15 findings on lines of this change; 47 more are in the summary.');
    expect(summaryOf(fake)).toContain(
      '47 findings could have a comment and have none: there are at most 20 (`max-comments`), 5 of them on whole files.',
    );
    expect(summaryOf(fake)).toContain('### Findings without a comment');
  });

  test('P10 those of earlier runs count, also where somebody answered; mended ones make room', async () => {
    const { fake, push } = open({}, { '1.sql': bad(6) });
    const inputs = { 'max-comments': '4' };
    await runGate(fake, { inputs });
    fake.state.threads[0]?.comments.push({ id: 1, author: 'ada', body: 'Are you sure?', minimised: false });
    push({ '1.sql': bad(9).replace('-- BAD number 0\n', '').replace('-- BAD number 1\n', '') });
    await runGate(fake, { inputs });
    expect(live(fake).map(({ comments }) => markers.readFinding(comments[0]?.body ?? ''))).toEqual([0, 2, 3, 4].map((i) => `BAD number ${i}`));
  });

  test.each(['0', '1'])('P10 at most %s', async (most) => {
    const { fake } = open({}, { '1.sql': bad(3), ...binaries(2) });
    await runGate(fake, { inputs: { 'max-comments': most, 'summary-comment': 'never' } });
    expect(live(fake)).toHaveLength(Number(most));
  });
});

test('P12 a read-only token: the same verdict, and the job summary says which permission to add', async () => {
  const { fake } = open({}, { '1.sql': bad(2) });
  fake.state.readOnly = true;
  const { report, posting, jobSummary } = await runGate(fake);
  expect(report.verdict).toBe('fail');
  expect(posting).toMatchObject({ written: 0, summary: false, trouble: { kind: 'read-only' } });
  expect(jobSummary).toContain('BAD number 1');
  expect(jobSummary).toContain('permissions:\n  contents: read\n  pull-requests: write\n');
  expect(fake.writes()).toHaveLength(1);
});

test('P15 a clean change of 100 files takes 6 calls, one with findings 9', async () => {
  const files = (line: string) => Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`db/${i}.sql`, `${line} ${i}\n`]));
  const clean = open({ 'db/old.sql': 'x\n' }, files('-- fine'));
  await runGate(clean.fake);
  expect(clean.fake.requests.map(({ method, route }) => `${method} ${route}`).length).toBeLessThanOrEqual(6);
  const dirty = open({ 'db/old.sql': 'x\n' }, files('-- BAD'));
  await runGate(dirty.fake);
  expect(dirty.fake.requests.length).toBeLessThanOrEqual(9);
});
