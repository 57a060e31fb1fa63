import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type Built } from '../support/built.ts';
import { makeRepository } from '../support/repository.ts';

let built: Built;
let folder: string;

beforeAll(async () => {
  built = await build();
  folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-demo-test-'));
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('it says where the repository and the page are, and both can be looked at', () => {
  const ran = built.run(folder, ['demo'], { env: { TMPDIR: folder } });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const repository = /The repository of the demo: (.*)/.exec(ran.stdout)?.[1] ?? '';
  const page = /The review as a page: +(.*)/.exec(ran.stdout)?.[1] ?? '';
  expect(existsSync(path.join(repository, '.git'))).toBe(true);
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i);
  expect(ran.stdout).toContain('the exit code would have been 1');
});

test('its repository is judged in the same way by check', () => {
  const { stdout } = built.run(folder, ['demo'], { env: { TMPDIR: folder } });
  const repository = /The repository of the demo: (.*)/.exec(stdout)?.[1] ?? '';
  const ran = built.run(repository, ['check', '--base', 'main', '--format', 'json']);
  expect(ran.code).toBe(1);
  expect((JSON.parse(ran.stdout) as { readonly findings: readonly unknown[] }).findings.length).toBeGreaterThan(3);
});

test('run from a hook of another repository, it leaves that one alone', () => {
  const other = makeRepository();
  try {
    other.write({ 'a.txt': 'a' });
    const head = other.commit('a');
    const env = {
      TMPDIR: folder,
      GIT_DIR: path.join(other.root, '.git'),
      GIT_INDEX_FILE: path.join(other.root, '.git/index'),
      GIT_WORK_TREE: other.root,
    };
    expect(built.run(other.root, ['demo'], { env }).code).toBe(0);
    expect([other.git('rev-parse', 'HEAD'), other.git('branch', '--list'), other.git('status', '--porcelain')]).toEqual([head, '* main', '']);
  } finally {
    other.remove();
  }
});
