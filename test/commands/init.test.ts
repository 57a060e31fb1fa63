import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { offerFile } from '../../src/commands/offer-file.ts';
import { build, type Built, type Ran } from '../support/built.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

let built: Built;
let repository: Repository;

beforeAll(async () => {
  built = await build();
});
afterAll(() => built.remove());
afterEach(() => repository?.remove());

const policyPath = '.github/lockkeeper.yml';
const workflowPath = '.github/workflows/lockkeeper.yml';
const read = (file: string): string => readFileSync(path.join(repository.root, file), 'utf8');
const init = (...args: readonly string[]): Ran => built.run(repository.root, ['init', ...args]);

function shop(): void {
  repository = makeRepository();
  repository.write({
    'db/migrations/001_a.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n',
    'services/blog/prisma/migrations/20260101000000_a/migration.sql': 'CREATE TABLE posts (id bigint PRIMARY KEY);\n',
    'services/blog/prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
  });
  repository.commit('shop');
}

describe('lockkeeper init', () => {
  test('says what it found, and writes a policy and a workflow for it', () => {
    shop();
    const ran = init();
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/found 1 .* migration in db\/migrations/);
    expect(ran.stdout).toMatch(/found 1 Prisma.* migration in services\/blog\/prisma\/migrations/);
    expect(ran.stdout).toContain(`wrote ${policyPath}`);
    expect(ran.stdout).toContain(`wrote ${workflowPath}`);
    expect(read(policyPath)).toContain('db/migrations');
    expect(read(workflowPath)).toContain('pull_request');
  });

  test('finds named queries, and holds them to the schema', () => {
    shop();
    repository.write({
      'app/queries/orders.sql': '-- name: Notes :many\nSELECT note FROM orders;\n',
      'app/queries/more/orders.sql': '/* @name Note */\nSELECT note FROM orders WHERE id = :id;\n',
      'app/seed.sql': 'INSERT INTO orders VALUES (1);\n',
    });
    expect(init().stdout).toContain('found named queries in app/queries/\n');
    expect(read(policyPath)).toContain("queries:\n  - 'app/queries/**'\n");
    repository.commit('gate');
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.write({ 'db/migrations/002_b.sql': 'ALTER TABLE orders DROP COLUMN note;\n' });
    repository.commit('change');
    expect(built.run(repository.root, ['check', '--base', 'main']).stdout).toContain('2 queries use orders.note, which is dropped here');
  });

  test('what it wrote is accepted, and judges a pull request', () => {
    shop();
    init();
    expect(built.run(repository.root, ['policy', 'check'])).toMatchObject({ code: 0, stderr: '' });
    repository.commit('gate');
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.write({
      'db/migrations/002_b.sql': 'DROP TABLE orders;\n',
      'services/blog/prisma/migrations/20260102000000_b/migration.sql': 'ALTER TABLE posts ADD COLUMN a int;\n',
    });
    repository.commit('change');
    const ran = built.run(repository.root, ['check', '--base', 'main', '--format', 'json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: 'fail', files: 2, findings: [{ rule: 'breaking-change/drop-table-loses-data' }] });
  });

  test('run once more, it has nothing to do; from a folder below, it finds the same', () => {
    shop();
    init();
    expect(init().stdout).toContain(`${policyPath} is as it would be written`);
    expect(built.run(path.join(repository.root, 'db'), ['init']).stdout).toContain(`${workflowPath} is as it would be written`);
    expect(existsSync(path.join(repository.root, 'db/.github'))).toBe(false);
  });

  test('a file that is there stays where no one can be asked, and goes with --yes', () => {
    shop();
    repository.write({ [policyPath]: 'version: 1\n# mine\n' });
    const ran = init();
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(`left ${policyPath} as it is`);
    expect(read(policyPath)).toBe('version: 1\n# mine\n');
    expect(init('--yes').stdout).toContain(`wrote ${policyPath}`);
    expect(read(policyPath)).not.toContain('# mine');
  });

  test('without migrations it writes nothing and says what to do', () => {
    repository = makeRepository();
    repository.write({ 'README.md': '' });
    const ran = init();
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/no SQL migrations were found here\n {2}hint: /);
    expect(existsSync(path.join(repository.root, '.github'))).toBe(false);
  });

  test("a place that cannot be written to is the user's to mend", () => {
    shop();
    mkdirSync(path.join(repository.root, policyPath), { recursive: true });
    const ran = init('--yes');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/cannot be written \(EISDIR\)/);
  });
});

describe('offering a file', () => {
  const offer = async (there: string | undefined, agrees: boolean): Promise<{ readonly said: string; readonly asked: readonly string[] }> => {
    repository = makeRepository();
    if (there !== undefined) repository.write({ 'a/b.yml': there });
    const asked: string[] = [];
    const said = await offerFile(repository.root, 'a/b.yml', 'new\n', async (question) => {
      asked.push(question);
      return agrees;
    });
    return { said, asked };
  };

  test('one that is not there is written without a question', async () => {
    expect(await offer(undefined, false)).toEqual({ said: 'wrote a/b.yml', asked: [] });
    expect(read('a/b.yml')).toBe('new\n');
  });

  test('one that is there is replaced only when a person agrees', async () => {
    const question = 'a/b.yml is there already. Overwrite it? [y/N] ';
    expect(await offer('old\n', false)).toEqual({ said: 'left a/b.yml as it is', asked: [question] });
    expect(read('a/b.yml')).toBe('old\n');
    repository.remove();
    expect(await offer('old\n', true)).toEqual({ said: 'wrote a/b.yml', asked: [question] });
    expect(read('a/b.yml')).toBe('new\n');
  });
});
