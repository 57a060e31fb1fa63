import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openCheckout } from '../../src/github/checkout.ts';
import type { JudgeRequest } from '../../src/github/gate.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { fakeGitHub } from '../support/fake-github.ts';
import { runGate } from '../support/gate.ts';
import { loadContract } from '../support/github-contract.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { scriptedJudge } from '../support/scripted-judge.ts';

const contract = loadContract();
const repositories: Repository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

/** A repository with a history on `main` and a change on `feature`. */
function scene(base: Readonly<Record<string, string | Uint8Array>>, change: (repository: Repository) => void): Repository {
  const repository = makeRepository();
  repositories.push(repository);
  repository.write(base);
  repository.commit('history');
  repository.git('checkout', '--quiet', '-b', 'feature');
  change(repository);
  repository.commit('change');
  return repository;
}

const fakeOf = (repository: Repository) => fakeGitHub({ root: repository.root, contract });
const numbered = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`db/${String(i).padStart(4, '0')}.sql`, `-- BAD ${i}\n`]));

describe('D1 every changed file is seen', () => {
  test.each([250, 300, 301, 2_999])('of %i', async (count) => {
    const fake = fakeOf(scene({ 'README.md': 'x' }, ({ write }) => write(numbered(count))));
    const { report } = await runGate(fake, { inputs: { 'review-comments': 'false' } });
    expect(report.findings).toHaveLength(count);
    expect(report.verdict).toBe('fail');
    expect(fake.breaches).toEqual([]);
  });
});

describe('D2 a list that is cut short', () => {
  const change = ({ write }: Repository): void => write(numbered(12));

  test('is completed from the trees, so that nothing is missed', async () => {
    const fake = fakeOf(scene({ 'old.sql': 'x' }, change));
    fake.state.listed = 5;
    const { report } = await runGate(fake);
    expect(report.findings).toHaveLength(12);
  });

  test('or refused: never a pass', async () => {
    const fake = fakeOf(scene({ 'old.sql': 'x' }, change));
    fake.state.listed = 5;
    fake.state.treesFail = true;
    await expect(runGate(fake)).rejects.toThrow(/listed 5 changed files .* it does not pass/u);
    expect(fake.writes()).toEqual([]);
  });

  test('trees that are too large for one answer are walked', async () => {
    const fake = fakeOf(scene({ 'db/a/old.sql': '1', 'db/b/old.sql': '2', 'doc/x.md': '3' }, change));
    fake.state.treeEntries = 6;
    const { report } = await runGate(fake);
    expect(report.remarks).toEqual(['History: db/a/old.sql, db/b/old.sql']);
    expect(report.findings).toHaveLength(12);
  });
});

test('D3 a file whose lines GitHub does not show is judged from its blob and commented as a whole', async () => {
  const long = `-- ${'x'.repeat(600_000)}\n-- BAD one\n`;
  const fake = fakeOf(scene({}, ({ write }) => write({ 'big.sql': long, 'odd.sql': '-- BAD \0 two\n' })));
  const { report, posting } = await runGate(fake);
  expect(report.texts.get('big.sql')).toBe(long);
  expect(report.findings.map(({ span }) => span.file)).toEqual(['big.sql', 'odd.sql']);
  expect(fake.state.threads.filter(({ path: file }) => file === 'odd.sql').map(({ subject }) => subject)).toEqual(['file']);
  expect(posting?.inline.size).toBe(2);
});

test('D4 renames, deletions, modes, empty files, CRLF, byte order marks, submodules and links', async () => {
  const seen: JudgeRequest[] = [];
  const repository = scene(
    { 'a.sql': 'create table a ();\n'.repeat(5), 'gone.sql': 'x', 'mode.sql': '-- BAD mode\n', 'link.txt': 'x' },
    ({ root, write, git }) => {
      git('mv', 'a.sql', 'b.sql');
      git('rm', '--quiet', 'gone.sql');
      chmodSync(path.join(root, 'mode.sql'), 0o755);
      write({ 'empty.sql': '', 'crlf.sql': 'one\r\n-- BAD crlf', 'bom.sql': '\uFEFF-- BAD bom\n', 'ümlaut ñ.sql': '-- BAD name\n' });
      symlinkSync('crlf.sql', path.join(root, 'link.sql'));
      git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module.sql`);
      mkdirSync(path.join(root, 'module.sql'));
    },
  );
  const { report } = await runGate(fakeOf(repository), { judge: scriptedJudge(seen) });
  const changed = seen[0]?.change.changed ?? [];
  expect(changed).toContainEqual({ path: 'b.sql', status: 'renamed', previousPath: 'a.sql' });
  expect(changed).toContainEqual({ path: 'gone.sql', status: 'deleted' });
  expect(changed).toContainEqual({ path: 'mode.sql', status: 'modified' });
  const head = (await seen[0]?.change.head.list()) ?? [];
  expect(head.toSorted()).toEqual(['b.sql', 'bom.sql', 'crlf.sql', 'empty.sql', 'link.txt', 'mode.sql', 'ümlaut ñ.sql']);
  expect(report.texts.get('empty.sql')).toBe('');
  expect(report.texts.get('bom.sql')).toBe('\uFEFF-- BAD bom\n');
  expect(report.texts.get('crlf.sql')).toBe('one\r\n-- BAD crlf');
  expect(report.findings.map(({ span, place }) => `${span.file}:${place.line}`).toSorted()).toEqual([
    'bom.sql:1',
    'crlf.sql:2',
    'mode.sql:1',
    'ümlaut ñ.sql:1',
  ]);
});

test('D5 what the base branch alone did since is no part of the change', async () => {
  const repository = scene({ '1.sql': 'x\n' }, ({ write }) => write({ '2.sql': '-- POOR mine\n' }));
  repository.git('checkout', '--quiet', 'main');
  repository.git('rm', '--quiet', '1.sql');
  repository.write({ '3.sql': '-- BAD theirs\n' });
  repository.commit('the base moves on');
  const { report } = await runGate(fakeOf(repository));
  expect(report.findings.map(({ fingerprint }) => fingerprint)).toEqual(['POOR mine']);
  expect(report.remarks).toEqual(['History: 1.sql']);
  expect(report.verdict).toBe('pass');
});

/** Everything below a folder, with content and time of change. */
function snapshot(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((file) => {
      const found = statSync(path.join(folder, file));
      return `${file} ${found.mtimeMs} ${found.isFile() ? readFileSync(path.join(folder, file)).toString('base64') : ''}`;
    });
}

/** What a checkout is worth: the same report, and no trace of us. */
describe('D6 and D7: a checkout', () => {
  const files = { 'a.sql': 'create table a ();\n', 'b.sql': '\uFEFFcreate table b ();\r\n', 'latin.sql': Buffer.from('-- caf\xE9\n', 'latin1') };
  const world = () => scene(files, ({ write }) => write({ 'c.sql': '-- BAD c\n', 'ü.sql': '-- POOR ü\n' }));
  const json = async (repository: Repository, checkout?: string) => {
    const fake = fakeOf(repository);
    const local = await openCheckout(checkout);
    const { report } = await runGate(fake, { inputs: { 'summary-comment': 'never', 'review-comments': 'false' }, ...(local && { local }) });
    return { text: renderJson({ ...report, durationMs: 0 }), remarks: report.remarks, texts: [...report.texts], requests: fake.requests };
  };

  const shallowOf = ({ root, git }: Repository): string => {
    const shallow = path.join(root, 'shallow');
    git('clone', '--quiet', '--depth=1', '--branch=feature', `file://${root}`, shallow);
    return shallow;
  };

  test('D6 shallow, whole or none: the report is the same, with fewer requests where there is one', async () => {
    const repository = world();
    const [none, some, whole] = [await json(repository), await json(repository, shallowOf(repository)), await json(repository, repository.root)];
    expect(some.text).toBe(none.text);
    expect(whole.text).toBe(none.text);
    expect([some.remarks, some.texts]).toEqual([none.remarks, none.texts]);
    expect([whole.remarks, whole.texts]).toEqual([none.remarks, none.texts]);
    expect(none.texts).toContainEqual(['c.sql', '-- BAD c\n']);
    expect(some.requests.length).toBeLessThan(none.requests.length);
  });

  test('D7 is left as it was, byte by byte, index and times too', async () => {
    const repository = world();
    const shallow = shallowOf(repository);
    const before = snapshot(shallow);
    expect(before.length).toBeGreaterThan(20);
    await json(repository, shallow);
    expect(snapshot(shallow)).toEqual(before);
  });

  test('D6 objects that are not what their names say are fetched instead', async () => {
    const repository = world();
    const { root, git } = repository;
    const bare = path.join(root, 'bare');
    git('clone', '--quiet', '--bare', `file://${root}`, bare);
    const [right, wrong] = ['-- BAD c\n', '-- all is well\n'].map((text) =>
      execFileSync('git', ['-C', bare, 'hash-object', '-w', '--stdin'], { input: text, encoding: 'utf8' }).trim(),
    );
    const fileOf = (sha = ''): string => path.join(bare, 'objects', sha.slice(0, 2), sha.slice(2));
    for (const pack of readdirSync(path.join(bare, 'objects/pack'))) renameSync(path.join(bare, 'objects/pack', pack), path.join(bare, pack));
    const packs = readdirSync(bare).filter((name) => name.endsWith('.pack'));
    for (const pack of packs) execFileSync('git', ['-C', bare, 'unpack-objects', '-q'], { input: readFileSync(path.join(bare, pack)) });
    rmSync(fileOf(right));
    renameSync(fileOf(wrong), fileOf(right));
    expect(execFileSync('git', ['-C', bare, 'cat-file', 'blob', right ?? ''], { encoding: 'utf8' })).toBe('-- all is well\n');
    expect((await json(repository, bare)).text).toBe((await json(repository)).text);
  });

  test('a folder that is no checkout, and a partial clone, are not read', async () => {
    const repository = world();
    const partial = path.join(repository.root, 'partial');
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${repository.root}`, partial);
    expect(await openCheckout(partial)).toBeUndefined();
    rmSync(path.join(partial, '.git'), { recursive: true });
    expect(await openCheckout('/nowhere/at/all')).toBeUndefined();
    expect(await openCheckout('')).toBeUndefined();
  });
});

test('D8 a push, a forced push and a merge group are judged by their range', async () => {
  const repository = scene({ '1.sql': 'x\n' }, ({ write }) => write({ '2.sql': '-- BAD two\n' }));
  const fake = fakeOf(repository);
  const { base, head } = fake.shas();
  const push = { ref: 'refs/heads/feature', after: head, deleted: false, repository: { default_branch: 'main' } };
  for (const before of [base, 'd'.repeat(40), '0'.repeat(40)]) {
    const { report, posting } = await runGate(fake, { event: { name: 'push', payload: { ...push, before } } });
    expect(report.findings.map(({ fingerprint }) => fingerprint)).toEqual(['BAD two']);
    expect(posting).toBeUndefined();
  }
  const group = { action: 'checks_requested', merge_group: { base_sha: base, head_sha: head } };
  expect((await runGate(fake, { event: { name: 'merge_group', payload: group } })).report.verdict).toBe('fail');
  const lost = { ...push, ref: 'refs/heads/main', before: 'd'.repeat(40) };
  await expect(runGate(fake, { event: { name: 'push', payload: lost } })).rejects.toThrow(/What changed could not be read from GitHub \(404/u);
  expect(fake.writes()).toEqual([]);
});

test('D8 a schedule judges everything at its commit', async () => {
  const seen: JudgeRequest[] = [];
  const fake = fakeOf(scene({ '1.sql': '-- BAD one\n' }, ({ write }) => write({ '2.sql': '-- BAD two\n' })));
  const { report } = await runGate(fake, { judge: scriptedJudge(seen), event: { name: 'schedule', payload: {}, sha: fake.shas().head } });
  expect(seen[0]?.flags.all).toBe(true);
  expect(report.findings).toHaveLength(2);
});

test('D9 what is posted names the commit of the head: review, comments on files, check run', async () => {
  const fake = fakeOf(scene({}, ({ write }) => write({ '1.sql': '-- BAD one\n', 'odd.sql': '-- BAD \0 two\n' })));
  await runGate(fake, { inputs: { 'check-run': 'true' }, event: { sha: 'e'.repeat(40) } });
  const { head } = fake.shas();
  expect(fake.state.reviews.map(({ commit }) => commit)).toEqual([head]);
  expect(fake.state.threads.map(({ subject, commit }) => `${subject} ${commit}`).toSorted()).toEqual([`file ${head}`, `line ${head}`]);
  expect(fake.state.checks.map((check) => check.head)).toEqual([head]);
});

describe('D10 the head moves on during the run', () => {
  test('nothing is posted, and the verdict stays', async () => {
    const repository = scene({}, ({ write }) => write({ '1.sql': '-- BAD one\n' }));
    const fake = fakeOf(repository);
    const judge = scriptedJudge();
    const outcome = await runGate(fake, {
      judge: async (request) => {
        const report = await judge(request);
        repository.write({ '2.sql': 'x' });
        repository.commit('more');
        return report;
      },
    });
    expect(outcome.report.verdict).toBe('fail');
    expect(outcome.posting?.trouble?.kind).toBe('moved');
    expect(fake.writes()).toEqual([]);
    expect(outcome.jobSummary).toContain('during this run; the run on its new head says more');
  });

  test('even between the look and the review', async () => {
    const repository = scene({}, ({ write }) => write({ '1.sql': '-- BAD one\n' }));
    const fake = fakeOf(repository);
    fake.state.intercept = ({ method, route }) => {
      if (method === 'POST' && route.endsWith('/reviews')) {
        repository.write({ '2.sql': 'x' });
        repository.commit('more');
      }
      return undefined;
    };
    const { posting } = await runGate(fake);
    expect(posting).toMatchObject({ trouble: { kind: 'moved' }, written: 0, summary: false });
    expect(fake.state.comments).toEqual([]);
  });
});
