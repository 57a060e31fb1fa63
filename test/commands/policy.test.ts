import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { build, type Built, type Ran } from '../support/built.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { version } from '../../src/version.ts';

let built: Built;
let repository: Repository;

beforeAll(async () => {
  built = await build();
});
afterAll(() => built.remove());
afterEach(() => repository?.remove());

function check(files: Readonly<Record<string, string>>, ...args: readonly string[]): Ran {
  repository = makeRepository();
  repository.write(files);
  return built.run(repository.root, ['policy', 'check', ...args]);
}

test('a good policy: what it turns on, and exit code 0', () => {
  const ran = check({ '.github/lockkeeper.yml': 'version: 1\nextends: strict\nrules:\n  schema/int4-primary-key: off\n' });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('schema/int4-primary-key');
});

test('every mistake at once, each with its place and the nearest right word', () => {
  const ran = check(
    { 'gate.yml': 'version: 1\nfail-no: error\nrules:\n  locking/create-index-blocks-write: off\n  schema/int4-primary-key: loud\n' },
    'gate.yml',
  );
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/gate\.yml:2:1: .*fail-no[\s\S]*fail-on/);
  expect(ran.stderr).toMatch(/gate\.yml:4:3: .*create-index-blocks-write[\s\S]*create-index-blocks-writes/);
  expect(ran.stderr).toMatch(/gate\.yml:5:\d+: /);
});

test('none at all, and a folder in its place', () => {
  const none = check({ 'a.txt': '' });
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toMatch(/\.github\/lockkeeper\.yml: there is no policy here\n {2}hint: lockkeeper init writes one/);
  mkdirSync(path.join(repository.root, 'folder.yml'));
  expect(built.run(repository.root, ['policy', 'check', 'folder.yml'])).toMatchObject({ code: 2, stdout: '' });
});

test('a path counts from where the user stands', () => {
  const ran = check({ 'deep/gate.yml': 'version: 2\n' }, 'deep/gate.yml');
  expect(ran.code).toBe(2);
  const below = built.run(path.join(repository.root, 'deep'), ['policy', 'check', 'gate.yml']);
  expect(below).toEqual(ran);
});

const migrations = {
  'migrations/1_a.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n',
  'migrations/2_b.sql': 'CREATE INDEX orders_note_idx ON orders (note);\n',
};

test('diff: what would newly fail, and newly pass', () => {
  const off = 'version: 1\nrules:\n  locking/create-index-blocks-writes: off\n';
  repository = makeRepository();
  repository.write({ ...migrations, '.github/lockkeeper.yml': off });
  repository.commit('as it is');
  repository.write({ '.github/lockkeeper.yml': 'version: 1\n', 'lenient.yml': 'version: 1\nfail-on: never\n' });
  const stricter = built.run(repository.root, ['policy', 'diff', '--policy-before', 'HEAD:.github/lockkeeper.yml']);
  expect(stricter).toMatchObject({ code: 1, stderr: '' });
  expect(stricter.stdout).toMatch(
    /^newly fails \(1\)\n {2}migrations\/2_b\.sql:1 {2}locking\/create-index-blocks-writes {2}\(before: not looked for\)/u,
  );
  expect(stricter.stdout).toContain('Of 2 migrations: 1 finding would newly fail, 0 newly pass, 0 fail as before.');
  const milder = built.run(repository.root, ['policy', 'diff', '--policy-before', '.github/lockkeeper.yml', '--policy-after', 'lenient.yml']);
  expect(milder).toMatchObject({ code: 0, stderr: '' });
  expect(milder.stdout).toMatch(/^newly passes \(1\)[\s\S]*\(after: error\)/u);
  const same = built.run(repository.root, [
    'policy',
    'diff',
    '--policy-before',
    '.github/lockkeeper.yml',
    '--policy-after',
    '.github/lockkeeper.yml',
  ]);
  expect(same).toMatchObject({ code: 0, stdout: 'Of 2 migrations: 0 findings would newly fail, 0 newly pass, 1 fail as before.\n' });
});

test('diff: a policy that is not there, or not right', () => {
  repository = makeRepository();
  repository.write({ ...migrations, 'bad.yml': 'version: 2\n' });
  repository.commit('as it is');
  const none = built.run(repository.root, ['policy', 'diff', '--policy-before', 'none.yml']);
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toContain('none.yml: this policy cannot be read (ENOENT)');
  expect(built.run(repository.root, ['policy', 'diff', '--policy-before', 'bad.yml', '--policy-after', 'bad.yml'])).toMatchObject({
    code: 2,
    stdout: '',
  });
  expect(built.run(repository.root, ['policy', 'diff', '--policy-before', 'HEAD:none.yml', '--policy-after', 'bad.yml'])).toMatchObject({ code: 2 });
  expect(built.run(repository.root, ['policy', 'diff'])).toMatchObject({ code: 2 });
});

/** A report as the version in use would have written it, changed as that version would differ. */
const reportOf = (change: (report: OldReport) => unknown = (report) => report): void => {
  const ran = built.run(repository.root, ['check', '--all', '--format', 'json']);
  repository.write({ 'old.json': `${JSON.stringify(change(JSON.parse(ran.stdout) as OldReport))}\n` });
};
interface OldReport {
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}
const diffVersions = () => built.run(repository.root, ['policy', 'diff', '--report-before', 'old.json']);
const older = (report: OldReport, findings: readonly unknown[]) => ({ ...report, version: '0.0.9', findings });

test('diff of versions: what the rules of this version would newly fail, by the report of the one in use', () => {
  repository = makeRepository();
  repository.write(migrations);
  repository.commit('as it is');
  reportOf();
  expect(diffVersions()).toMatchObject({ code: 0, stdout: 'Of 2 migrations: 0 findings would newly fail, 0 newly pass, 1 fail as before.\n' });

  reportOf((report) =>
    older(
      report,
      report.findings.filter(({ rule }) => rule !== 'locking/create-index-blocks-writes'),
    ),
  );
  const found = diffVersions();
  expect(found).toMatchObject({ code: 1, stderr: '' });
  expect(found.stdout).toMatch(
    /^newly fails \(1\)\n {2}migrations\/2_b\.sql:1 {2}locking\/create-index-blocks-writes {2}\(before: not looked for\)/u,
  );
  expect(found.stdout).toContain(`Of 2 migrations, by 0.0.9 before and ${version} now: 1 finding would newly fail`);

  reportOf((report) =>
    older(
      report,
      report.findings.map((finding) => ({ ...finding, severity: 'notice' })),
    ),
  );
  expect(diffVersions()).toMatchObject({ code: 1, stdout: expect.stringContaining('(before: notice)') });
});

test('diff of versions: fingerprints that are made in another way are matched by their place', () => {
  repository = makeRepository();
  repository.write(migrations);
  repository.commit('as it is');
  reportOf((report) =>
    older(
      report,
      report.findings.map((finding, at) => ({ ...finding, fingerprint: `old ${at}` })),
    ),
  );
  expect(diffVersions()).toMatchObject({ code: 0, stdout: expect.stringContaining('0 findings would newly fail, 0 newly pass, 1 fail as before.') });
});

test('diff of versions: a report that tells no remarks is read as one that does', () => {
  repository = makeRepository();
  repository.write({ ...migrations, 'migrations/3_c.rb': 'class C; end\n' });
  repository.commit('as it is');
  let told: unknown;
  reportOf((report) => {
    const { remarks, ...others } = report as OldReport & { readonly remarks?: unknown };
    told = remarks;
    return others;
  });
  expect(told).toContainEqual(expect.stringContaining('1 migration in migrations is a program (.rb)'));
  const without = diffVersions();
  reportOf();
  expect(diffVersions()).toEqual(without);
  expect(without.code).toBe(0);
});

test('diff of versions: a report of other migrations is told, and one that is none is refused', () => {
  repository = makeRepository();
  repository.write(migrations);
  repository.commit('as it is');
  reportOf();
  repository.write({ 'migrations/3_c.sql': 'DROP TABLE orders;\n' });
  expect(diffVersions()).toMatchObject({ code: 1, stdout: expect.stringContaining('The report is about 2 migrations and 3 stand now') });
  for (const [text, says] of [
    ['{', /old\.json: this is no JSON/u],
    ['[]', /old\.json: this is not a report of lockkeeper/u],
    ['{"schemaVersion":2,"findings":[],"opaque":[]}', /a way that this version does not know/u],
    ['{"schemaVersion":1,"findings":[{"rule":1}],"opaque":[]}', /does not tell all that a comparison needs/u],
  ] as const) {
    repository.write({ 'old.json': text });
    const ran = diffVersions();
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(says);
  }
  expect(built.run(repository.root, ['policy', 'diff', '--report-before', 'none.json'])).toMatchObject({ code: 2 });
  expect(built.run(repository.root, ['policy', 'diff', '--report-before', 'old.json', '--policy-before', 'x.yml'])).toMatchObject({ code: 2 });
});
