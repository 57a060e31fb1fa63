import { spawnSync } from 'node:child_process';
import { symlinkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build, type Built, type Ran } from '../support/built.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

let built: Built;
let repository: Repository;

beforeAll(async () => {
  built = await build();
});
afterAll(() => built.remove());
afterEach(() => repository?.remove());

const base = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);\n';
const hazard = 'CREATE INDEX orders_placed_at ON orders (placed_at);\n';

/** A repository with one migration on main, and a branch that is checked out. */
function onBranch(files: Readonly<Record<string, string | Uint8Array>> = {}, onMain: Readonly<Record<string, string>> = {}): Repository {
  repository = makeRepository();
  repository.write({ 'migrations/001_base.sql': base, ...onMain });
  repository.commit('base');
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.write(files);
  if (Object.keys(files).length > 0) repository.commit('change');
  return repository;
}

const check = (...args: readonly string[]): Ran => built.run(repository.root, ['check', ...args]);

/** One clear sentence on stderr, nothing on stdout, exit code 2. */
function expectMistake(ran: Ran, sentence: RegExp): void {
  expect(ran.stderr).toMatch(sentence);
  expect(ran.stderr).not.toMatch(/\n\s+at .*\.js:\d+/);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
}

describe('what a user asks for', () => {
  test('a hazard on a branch fails, with the place and the way out', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    const ran = check('--base', 'main');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('Building orders_placed_at blocks every write to orders until it is done.');
    expect(ran.stdout).toContain('migrations/002_index.sql:1:');
    expect(ran.stdout).toContain('CREATE INDEX CONCURRENTLY orders_placed_at');
  });

  test('an untracked file counts', () => {
    onBranch();
    repository.write({ 'migrations/002_index.sql': hazard });
    expect(check('--base', 'main').code).toBe(1);
  });

  test('a policy that is not on the base branch does not decide, and it is said how it would', () => {
    const policy = 'version: 1\nextends: recommended\nrules:\n  locking/create-index-blocks-writes: off\n';
    onBranch({ 'migrations/002_index.sql': hazard, '.github/lockkeeper.yml': policy });
    const ran = check('--base', 'main');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/policy of the base branch decides, and\s+`\.github\/lockkeeper\.yml`\s+is not the same here;\s+`--policy/);
    expect(check('--base', 'main', '--policy', '.github/lockkeeper.yml').code).toBe(0);
  });

  test('a policy that is the same on both sides needs no remark', () => {
    onBranch({ 'migrations/002_index.sql': hazard }, { '.github/lockkeeper.yml': 'version: 1\nextends: recommended\n' });
    expect(check('--base', 'main').stdout).not.toMatch(/is\s+not\s+the\s+same/);
  });

  test('the same file named on the command line gives the same findings', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    const findings = (ran: Ran): unknown => (JSON.parse(ran.stdout) as { readonly findings: unknown }).findings;
    expect(findings(check('migrations/002_index.sql', '--format', 'json'))).toEqual(findings(check('--base', 'main', '--format', 'json')));
  });

  test('what the base branch did since is not the change', () => {
    onBranch({ 'migrations/002_column.sql': 'ALTER TABLE orders ADD COLUMN note text;\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.write({ 'migrations/003_index.sql': hazard });
    repository.commit('base moves on');
    repository.git('checkout', '--quiet', 'change');
    const ran = check('--base', 'main', '--format', 'json');
    expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: 'pass', files: 1, findings: [] });
  });

  test('--fail-on never passes with the findings shown', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    const ran = check('--base', 'main', '--fail-on', 'never');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('blocks every write to orders');
  });

  test('--all judges the history, and a baseline accepts it', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    expect(check('--all').code).toBe(1);
    const baseline = path.join(repository.root, 'baseline.json');
    expect(check('--all', '--write-baseline', baseline).code).toBe(0);
    expect(check('--all', '--baseline', baseline).code).toBe(0);
    repository.write({ 'migrations/003_drop.sql': 'DROP TABLE orders;\n' });
    expect(check('--all', '--baseline', baseline).code).toBe(1);
  });

  test('--output leaves stdout empty', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    const file = path.join(repository.root, 'report.sarif');
    expect(check('--base', 'main', '--format', 'sarif', '--output', file)).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test.each(['terminal', 'json', 'sarif', 'markdown', 'html', 'github', 'gitlab', 'junit'])('the format %s is whole through a pipe', (format) => {
    const many = Array.from({ length: 400 }, (_, i) => `CREATE INDEX i${i} ON orders (placed_at, id);\n`).join('');
    onBranch({ 'migrations/002_many.sql': many });
    const ran = check('--base', 'main', '--format', format);
    expect(ran.code).toBe(1);
    expect(ran.stdout.length).toBeGreaterThan(500);
    if (format === 'json' || format === 'sarif') expect(() => JSON.parse(ran.stdout) as unknown).not.toThrow();
  });
});

describe('nothing to say', () => {
  test('an empty diff passes and says so', () => {
    onBranch();
    const ran = check('--base', 'main');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/no migration/i);
  });

  test('a detached head is a head like any other', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    repository.git('checkout', '--quiet', '--detach');
    expect(check('--base', 'main').code).toBe(1);
  });

  test('a directory named x.sql and a loop of symbolic links are passed over', () => {
    onBranch({ 'migrations/002_column.sql': 'ALTER TABLE orders ADD COLUMN note text;\n' });
    mkdirSync(path.join(repository.root, 'migrations/x.sql'));
    symlinkSync('loop-b', path.join(repository.root, 'migrations/loop-a'));
    symlinkSync('loop-a', path.join(repository.root, 'migrations/loop-b'));
    expect(check('--base', 'main').code).toBe(0);
  });
});

describe('what a user must mend', () => {
  test('an unknown base', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    expectMistake(check('--base', 'origin/nowhere'), /no commit "origin\/nowhere"/);
  });

  test('a shallow clone without the merge base', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    const shallow = mkdtempSync(path.join(tmpdir(), 'lockkeeper-shallow-'));
    try {
      repository.git('clone', '--quiet', '--depth', '1', '--branch', 'change', `file://${repository.root}`, shallow);
      expectMistake(built.run(shallow, ['check', '--base', 'origin/main']), /shallow clone.*fetch-depth: 0/s);
    } finally {
      rmSync(shallow, { recursive: true, force: true });
    }
  });

  test('no git at all', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-plain-'));
    try {
      expectMistake(built.run(folder, ['check']), /not a git checkout/);
      mkdirSync(path.join(folder, 'migrations'));
      writeFileSync(path.join(folder, 'migrations/001.sql'), base);
      expect(built.run(folder, ['check', 'migrations/001.sql']).code).toBe(0);
      expectMistake(built.run(folder, ['check', '--base', 'main'], { env: { PATH: folder } }), /git is not on the PATH|not a git checkout/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a path that names nothing, and a symbolic link to itself', () => {
    onBranch();
    expectMistake(check('migrations/999.sql'), /migrations\/999\.sql: no migration file is there/);
    symlinkSync('self.sql', path.join(repository.root, 'self.sql'));
    expectMistake(check('self.sql'), /self\.sql.*symbolic link/);
  });

  test('a missing policy, a broken one, and one with an unknown rule', () => {
    onBranch({
      'migrations/002_index.sql': hazard,
      'broken.yml': 'version: 1\nrules: {locking/create-index-blocks-write: off\n',
      'unknown.yml': 'version: 1\nrules:\n  locking/create-index-blocks-write: off\n',
    });
    expectMistake(check('--base', 'main', '--policy', 'nowhere.yml'), /nowhere\.yml/);
    expectMistake(check('--base', 'main', '--policy', 'broken.yml'), /broken\.yml:\d+:\d+/);
    expectMistake(check('--base', 'main', '--policy', 'unknown.yml'), /unknown\.yml:3:3:.*create-index-blocks-write.*create-index-blocks-writes/s);
  });

  test('a glob of the policy that matches nothing', () => {
    onBranch({ 'migrations/002_index.sql': hazard, 'policy.yml': 'version: 1\nmigrations:\n  - paths: migration/*.sql\n' });
    expectMistake(check('--base', 'main', '--policy', 'policy.yml'), /migration\/\*\.sql/);
  });

  test('a file of 50 MB', () => {
    onBranch();
    repository.write({ 'migrations/002_large.sql': Buffer.alloc(50 * 1024 * 1024, '-- x\n') });
    expectMistake(check('--base', 'main'), /migrations\/002_large\.sql.*32 MiB/);
  });

  test('bytes that are not UTF-8', () => {
    onBranch({ 'migrations/002_latin.sql': Buffer.from("SELECT 1;\nSELECT 'caf\xe9';\n", 'latin1') });
    expectMistake(check('--base', 'main'), /migrations\/002_latin\.sql:2:\d+:.*UTF-8/);
  });

  test('a flag with a wrong word', () => {
    onBranch();
    expectMistake(check('--framework', 'flywya'), /Did you mean flyway/);
    expectMistake(check('--format', 'yaml'), /no format "yaml"/);
    expectMistake(check('--target', 'fifteen'), /version looks like/);
    expectMistake(check('--bse', 'main'), /--base/);
  });
});

test('NUL bytes make a statement unreadable, and the rest is still judged', () => {
  onBranch({ 'migrations/002_nul.sql': `SELECT '\0';\n${hazard}` });
  const ran = check('--base', 'main', '--format', 'json');
  expect(ran.code).toBe(1);
  const report = JSON.parse(ran.stdout) as {
    readonly findings: readonly { readonly rule: string }[];
    readonly opaque: readonly { readonly line: number }[];
  };
  expect(report.findings.map(({ rule }) => rule)).toContain('locking/create-index-blocks-writes');
  expect(report.opaque).toMatchObject([{ line: 1 }]);
});

test('a bug of ours ends in exit code 3, never in a pass', () => {
  onBranch({ 'migrations/002_index.sql': hazard });
  const ran = built.run(repository.root, ['check', '--base', 'main'], {
    env: { NODE_OPTIONS: `--import data:text/javascript,String.prototype.trimEnd=()=>{throw%20new%20TypeError('planted')}` },
  });
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain('bug of ours');
});

test('the demo judges its pull request and writes the review', () => {
  onBranch();
  const page = path.join(repository.root, 'review.html');
  const ran = built.run(repository.root, ['demo', '--output', page]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('Building orders_placed_at_idx blocks every write to orders');
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, 'utf8')).toContain('orders_placed_at_idx');
});

describe('files that are written', () => {
  test('a folder that is not there is made; one that cannot be is a mistake', () => {
    onBranch({ 'migrations/002_index.sql': hazard, 'file.txt': '' });
    expect(check('--base', 'main', '--format', 'json', '--output', 'out/deep/report.json').code).toBe(1);
    expect(existsSync(path.join(repository.root, 'out/deep/report.json'))).toBe(true);
    expectMistake(check('--base', 'main', '--output', 'file.txt/report.json'), /file\.txt\/report\.json: this file cannot be written/);
    expectMistake(check('--all', '--write-baseline', 'migrations'), /migrations: this file cannot be written \(EISDIR\)/);
  });

  test('a baseline that is written anew keeps what was accepted before', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    check('--all', '--write-baseline', 'baseline.json');
    const first = readFileSync(path.join(repository.root, 'baseline.json'), 'utf8');
    check('--all', '--baseline', 'baseline.json', '--write-baseline', 'again.json');
    expect(readFileSync(path.join(repository.root, 'again.json'), 'utf8')).toBe(first);
    expectMistake(check('--all', '--baseline', 'migrations/001_base.sql'), /not a baseline of lockkeeper/);
  });

  test('a reader that closes the pipe early is no bug', () => {
    const many = Array.from({ length: 400 }, (_, i) => `CREATE INDEX i${i} ON orders (placed_at, id);\n`).join('');
    onBranch({ 'migrations/002_many.sql': many });
    const ran = spawnSync(
      'sh',
      ['-c', `"$0" "$1" check --base main --format json | head -c 10`, process.execPath, path.join(built.folder, 'cli.js')],
      { cwd: repository.root, encoding: 'utf8' },
    );
    expect({ stdout: ran.stdout.length, stderr: ran.stderr }).toEqual({ stdout: 10, stderr: '' });
  });

  test('nor is one that reads nothing of a help text', () => {
    const reading = ['-c', `"$0" "$1" check --help | sleep 0`, process.execPath, path.join(built.folder, 'cli.js')];
    const ran = spawnSync('sh', reading, { encoding: 'utf8' });
    expect({ stdout: ran.stdout, stderr: ran.stderr }).toEqual({ stdout: '', stderr: '' });
  });
});

describe('named files', () => {
  test('with --base or --all they choose among what is judged', () => {
    onBranch({ 'migrations/002_index.sql': hazard, 'migrations/003_drop.sql': 'DROP TABLE orders;\n' });
    const files = (...args: readonly string[]): readonly string[] =>
      (JSON.parse(check(...args, '--format', 'json').stdout) as { readonly findings: readonly { readonly file: string }[] }).findings.map(
        ({ file }) => file,
      );
    expect(files('--base', 'main', 'migrations/002_index.sql')).toEqual(['migrations/002_index.sql']);
    expect(files('--all', 'migrations/003_drop.sql')).toEqual(['migrations/003_drop.sql']);
  });

  test('a history that is told outright', () => {
    onBranch({ 'schema/dump.sql': base, 'new/1.sql': hazard });
    expect(check('new/1.sql', '--history', 'schema/dump.sql').code).toBe(1);
    expectMistake(check('--base', 'main', '--history', 'schema/dump.sql'), /--history goes with the paths/);
  });

  test('what is no SQL is a mistake, never a pass', () => {
    onBranch({ 'migrations/002_index.txt': hazard });
    expectMistake(check('migrations/002_index.txt'), /migrations\/002_index\.txt: this is not a \.sql file/);
  });

  test('a named symbolic link stands for its file', () => {
    onBranch({ 'migrations/002_index.sql': hazard });
    symlinkSync('migrations/002_index.sql', path.join(repository.root, 'latest.sql'));
    expect(check('latest.sql').code).toBe(1);
  });
});
