import { describe, expect, test } from 'vitest';
import { runGate } from '../support/gate.ts';
import { pullRequests, type Scene } from '../support/pull-request.ts';
import { realJudge } from '../support/real-judge.ts';

const open = pullRequests();
const inputs = { 'open-pull-requests': 'true' };
const history = {
  'migrations/0001_a.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY);\n',
  'migrations/0002_b.sql': 'CREATE TABLE stock (id bigint PRIMARY KEY);\n',
};

/** Another open pull request of the same base. */
function other({ repository, fake }: Scene, number: number, files: Readonly<Record<string, string>>): void {
  repository.git('checkout', '--quiet', '-b', `other-${number}`, 'main');
  repository.write(files);
  repository.commit(`other ${number}`);
  repository.git('checkout', '--quiet', 'feature');
  fake.state.others.push({ number, branch: `other-${number}` });
}

const run = (scene: Scene) => runGate(scene.fake, { inputs, judge: realJudge });
const noteOn = (summary: string, number: number): string => summary.split('\n').find((line) => line.startsWith(`- [Pull request ${number}]`)) ?? '';

describe('open-pull-requests: what other changes of the same base would do to this one', () => {
  test('the same version, the same table made, the same table altered', async () => {
    const scene = open(history, {
      'migrations/0003_mine.sql': 'CREATE TABLE carts (id bigserial PRIMARY KEY);\nALTER TABLE orders ADD COLUMN note text;\n',
    });
    other(scene, 11, { 'migrations/0003_theirs.sql': 'CREATE TABLE carts (id bigserial PRIMARY KEY, x int);\n' });
    other(scene, 12, { 'migrations/0004_theirs.sql': 'ALTER TABLE orders ADD COLUMN weight int;\nALTER TABLE users ADD COLUMN x int;\n' });
    other(scene, 13, { 'migrations/0005_fine.sql': 'ALTER TABLE stock ADD COLUMN x int;\n' });
    other(scene, 14, { 'README.md': 'words\n' });
    const { jobSummary } = await run(scene);
    expect(noteOn(jobSummary, 11)).toBe(
      '- [Pull request 11](https://github.com/octo/shop/pull/11) has a migration of version `0003` too (`migrations/0003_theirs.sql`); creates `carts` too.',
    );
    expect(noteOn(jobSummary, 12)).toBe('- [Pull request 12](https://github.com/octo/shop/pull/12) alters `orders` too.');
    expect(noteOn(jobSummary, 13)).toBe('');
    expect(noteOn(jobSummary, 14)).toBe('');
    expect(scene.fake.state.comments[0]?.body).toContain('(https://github.com/octo/shop/pull/12) alters');
  });

  test('locks in the opposite order', async () => {
    const both = (first: string, second: string): string =>
      `BEGIN;\nALTER TABLE ${first} ADD COLUMN c_${first} int;\nALTER TABLE ${second} ADD COLUMN c_${first} int;\nCOMMIT;\n`;
    const scene = open(history, { 'migrations/0003_mine.sql': both('orders', 'users') });
    other(scene, 11, { 'migrations/0004_theirs.sql': both('users', 'orders') });
    other(scene, 12, { 'migrations/0005_same.sql': both('orders', 'users') });
    const { jobSummary } = await run(scene);
    expect(noteOn(jobSummary, 11)).toContain('locks `users`, then `orders`, which this one locks the other way round');
    expect(noteOn(jobSummary, 12)).toContain('alters `orders` and `users` too.');
    expect(noteOn(jobSummary, 12)).not.toContain('locks');
  });

  test('never more than 20 requests, and as few for many as for one', async () => {
    const scene = open(history, { 'migrations/0003_mine.sql': 'ALTER TABLE orders ADD COLUMN note text;\n' });
    await runGate(scene.fake, { judge: realJudge });
    const plain = scene.fake.requests.length;
    for (let number = 20; number < 34; number++) {
      other(scene, number, { [`migrations/1${number}_x.sql`]: `ALTER TABLE orders ADD COLUMN c${number} int;\n` });
    }
    const { jobSummary } = await run(scene);
    expect(scene.fake.requests.length - plain - plain).toBeLessThanOrEqual(2);
    expect(jobSummary.match(/alters `orders` too/gu)).toHaveLength(10);
    expect(jobSummary).toContain('4 more open pull requests with migrations or many files were not compared with this one.');
  });

  test('is not asked for without the input, and not where no migration is judged', async () => {
    const asked = ({ fake }: Scene) => fake.requests.filter(({ body }) => String(body['query']).includes('query openPulls')).length;
    const off = open(history, { 'migrations/0003_mine.sql': 'SELECT 1;\n' });
    await runGate(off.fake, { judge: realJudge });
    const idle = open(history, { 'README.md': 'x\n' });
    await run(idle);
    expect([asked(off), asked(idle)]).toEqual([0, 0]);
  });

  test.each([401, 403, 404, 422, 429, 502])('a fault of %i changes no verdict', async (status) => {
    const scene = open(history, { 'migrations/0003_mine.sql': 'CREATE INDEX ON orders (id);\n' });
    other(scene, 11, { 'migrations/0003_theirs.sql': 'SELECT 1;\n' });
    scene.fake.state.intercept = ({ body }) => (String(body['query']).includes('query openPulls') ? { status, data: { message: 'No' } } : undefined);
    const { report, jobSummary, posting } = await run(scene);
    expect(report.verdict).toBe('fail');
    expect(posting?.trouble).toBeUndefined();
    expect(jobSummary).toContain('Other open pull requests could not be looked at');
  });

  test('one that cannot be judged is said, and the others are compared', async () => {
    const scene = open(history, { 'migrations/0003_mine.sql': 'ALTER TABLE orders ADD COLUMN note text;\n' });
    other(scene, 11, { 'migrations/0004_x.sql': '-- \u0000\n' });
    other(scene, 12, { 'migrations/0004_`](x).sql': 'ALTER TABLE orders ADD COLUMN weight int;\n' });
    const { report, jobSummary } = await run(scene);
    expect(report.sources).toHaveLength(1);
    expect(noteOn(jobSummary, 11)).toContain('could not be compared with this one');
    expect(noteOn(jobSummary, 12)).toContain('alters `orders` too.');
  });
});
