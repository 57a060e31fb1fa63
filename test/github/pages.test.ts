import { expect, test } from 'vitest';
import { pagesOf } from '../../src/github/pages.ts';
import { runGate } from '../support/gate.ts';
import { pullRequests } from '../support/pull-request.ts';

const open = pullRequests();
const home = 'https://github.com/lockkeeper/lockkeeper';
const told = { GITHUB_SERVER_URL: 'https://git.acme.example:8443', GITHUB_ACTION_REPOSITORY: 'mirrors/lockkeeper', GITHUB_ACTION_REF: 'v1' };

test('the pages are those of the version that the workflow names, on its own server', () => {
  expect(pagesOf(told, home)).toBe('https://git.acme.example:8443/mirrors/lockkeeper/blob/v1');
  expect(pagesOf({ ...told, GITHUB_ACTION_REF: 'a'.repeat(40) }, home)).toBe(
    `https://git.acme.example:8443/mirrors/lockkeeper/blob/${'a'.repeat(40)}`,
  );
});

test.each([
  {},
  { ...told, GITHUB_ACTION_REPOSITORY: '' },
  { ...told, GITHUB_ACTION_REF: 'v1) [x](javascript:x' },
  { ...told, GITHUB_SERVER_URL: 'javascript:alert(1)' },
])('without that, or with something odd in its place, they are those of this program: %j', (environment) => {
  expect(pagesOf(environment, home)).toBe(`${home}/blob/main`);
});

test('a comment leads to the page of its rule, and the summary says how to see the same', async () => {
  const { fake } = open({}, { '1.sql': '-- BAD one\n' });
  await runGate(fake);
  expect(fake.state.threads[0]?.comments[0]?.body).toContain(
    '[its page](https://github.com/lockkeeper/lockkeeper/blob/v1/docs/rules/locking/create-index-blocks-writes.md)',
  );
  const { base, head } = fake.shas();
  expect(fake.state.comments[0]?.body).toContain(`npx lockkeeper@1.2.3 check --base ${base}\n`);
  expect(fake.state.comments[0]?.body).toContain(`git fetch origin ${base} ${head} && git switch --detach ${head}\n`);
});
