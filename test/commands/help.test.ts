import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { build, type Built, type Ran } from '../support/built.ts';

let built: Built;
let folder: string;

beforeAll(async () => {
  built = await build();
  folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-help-'));
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: readonly string[]): Ran => built.run(folder, args);
const commands = [['check'], ['explain'], ['init'], ['policy', 'check'], ['demo']] as const;

describe('help', () => {
  test('names every command, and what the exit codes mean', () => {
    const { code, stdout, stderr } = run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const [name] of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stdout).toMatch(/Exit codes: 0 pass, 1 .*, 2 .*, 3 /);
  });

  test.each(commands.map((name) => [name.join(' '), name] as const))('of %s has an example that names it', (_, name) => {
    const { code, stdout } = run(...name, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n(?:.*\\n)*  lockkeeper ${name.join(' ')}`));
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  test('the version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly version: string };
    expect(run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([[[]], [['chekc']], [['check', '--nowhere']], [['explain', 'a', 'b']], [['policy']], [['policy', 'chekc']]] as const)(
    '%j is a mistake, with nothing on stdout',
    (args) => {
      const ran = run(...args);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr.length).toBeGreaterThan(10);
      expect(ran.stderr).not.toMatch(/\n\s+at /);
    },
  );

  test('a slip of the finger is understood', () => {
    expect(run('chekc').stderr).toContain('Did you mean check?');
  });
});

describe('lockkeeper explain', () => {
  test('without a rule, all of them', () => {
    const { code, stdout } = run('explain');
    expect(code).toBe(0);
    for (const { id } of rules) expect(stdout).toContain(id.slice(id.indexOf('/') + 1));
  });

  test.each(rules.map(({ id }) => id).filter((_, place) => place % 12 === 0))('%s is explained', (id) => {
    const rule = rules.find((one) => one.id === id);
    const { code, stdout, stderr } = run('explain', id);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const flat = stdout.replaceAll(/\s+/g, ' ');
    for (const text of [rule?.docs.when, rule?.docs.instead]) expect(flat).toContain(text?.split(/[`.]/)[0]?.slice(0, 30));
  });

  test('the last part of an id is enough, and a wrong one is corrected', () => {
    expect(run('explain', 'create-index-blocks-writes')).toEqual(run('explain', 'locking/create-index-blocks-writes'));
    const wrong = run('explain', 'locking/create-index-blocks-write');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('did you mean locking/create-index-blocks-writes?');
    expect(run('explain', 'zzzzzz').stderr).toContain('lockkeeper explain lists them');
  });
});
