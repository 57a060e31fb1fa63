import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { parseWorkflow } from '@actions/workflow-parser';
import type { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const outdir = mkdtempSync(path.join(tmpdir(), 'lockkeeper-parser-'));
let parser: { readonly parseAction: typeof parseAction; readonly parseWorkflow: typeof parseWorkflow };

/** GitHub's own parser imports JSON without saying so, which Node refuses; a bundle of it runs. */
beforeAll(async () => {
  const outfile = path.join(outdir, 'parser.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: "export * from '@actions/workflow-parser'; export * from '@actions/workflow-parser/actions/action-parser';",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  parser = (await import(pathToFileURL(outfile).href)) as typeof parser;
});
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const action = readFileSync(path.join(root, 'action.yml'), 'utf8');
const trace = { error() {}, info() {}, verbose() {} };

describe('K4 action.yml and workflows pass the parser that GitHub uses', () => {
  test('action.yml', () => {
    const { context } = parser.parseAction({ name: 'action.yml', content: action }, trace);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test('a mistake in it would be seen', () => {
    const { context } = parser.parseAction({ name: 'action.yml', content: action.replace('using: node24', 'using: []') }, trace);
    expect(context.errors.getErrors().length).toBeGreaterThan(0);
  });

  const folders = ['.github/workflows', 'examples'].map((folder) => path.join(root, folder)).filter((folder) => existsSync(folder));
  const workflows = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/u.test(file) && (folder.endsWith('workflows') || file.includes('workflows/')))
      .map((file) => path.join(folder, file)),
  );
  test.each([
    ...workflows.map((file) => [path.relative(root, file), readFileSync(file, 'utf8')] as const),
    ['the least that is needed', minimal()] as const,
  ])('%s', (name, content) => {
    const { context } = parser.parseWorkflow({ name, content }, trace);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });
});

describe('K4: the workflows of this repository', () => {
  interface Step {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly run?: string;
  }
  interface Job {
    readonly 'timeout-minutes'?: number;
    readonly needs?: string;
    readonly permissions?: object;
    readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
    readonly steps: readonly Step[];
  }
  interface Workflow {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, Job>>;
  }
  const folder = path.join(root, '.github/workflows');
  const own = readdirSync(folder).map((file) => [file, parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow] as const);
  const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

  test('are the ones that a project needs', () => {
    expect(own.map(([file]) => file).toSorted()).toEqual(['ci.yml', 'lockkeeper.yml', 'release.yml']);
  });

  test.each(own)('%s pins every action by commit, reads only unless it says so, and ends in time', (_, workflow) => {
    const used = stepsOf(workflow).flatMap(({ uses }) => (uses === undefined || uses === './' ? [] : [uses]));
    expect(used.length).toBeGreaterThan(0);
    for (const uses of used) expect(uses).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/u);
    expect(workflow.permissions?.['contents']).toBe('read');
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const step of stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
    for (const { run = '' } of stepsOf(workflow)) expect(run).not.toContain('${{');
  });

  test('K4: ci tries every version of Node that is promised, and whether dist is what the sources give', () => {
    const ci = own.find(([file]) => file === 'ci.yml')?.[1];
    const { engines, scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      readonly engines: { readonly node: string };
      readonly scripts: Readonly<Record<string, string>>;
    };
    const matrix = ci?.jobs['test']?.strategy?.matrix.node;
    expect(matrix).toEqual([engines.node.replace('>=', ''), '22', '24']);
    const runs = ci === undefined ? [] : stepsOf(ci).map(({ run = '' }) => run);
    expect(runs).toEqual(expect.arrayContaining(['npm cit', 'npm run dist:check']));
    for (const part of ['types', 'lint', 'format:check', 'unused', 'docs:check', 'unit', 'dist:check'])
      expect(scripts['test']).toContain(`npm run ${part}`);
  });

  test('K4: a release is verified first, and only the tag of the major version moves', () => {
    const release = own.find(([file]) => file === 'release.yml')?.[1];
    const publish = release?.jobs['publish'];
    expect(publish?.needs).toBe('verify');
    expect(publish?.permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
    const runs = (publish?.steps ?? []).map(({ run = '' }) => run).join('\n');
    expect(runs).toContain('npm publish --ignore-scripts --provenance');
    expect(runs.match(/refs\/tags\/\S+/gu)?.every((ref) => ref.startsWith('refs/tags/$major'))).toBe(true);
    expect(release === undefined ? [] : stepsOf(release).map(({ run }) => run)).toContain('npm cit');
  });

  /** Runs the step that moves the tag with a `gh` that knows some tags, and gives what it would have written. */
  function moveMajorTag(tag: string, known: readonly string[] | undefined): { readonly code: number | null; readonly writes: string } {
    const step = own.flatMap(([file, workflow]) => (file === 'release.yml' ? (workflow.jobs['publish']?.steps ?? []) : [])).at(-1);
    const folder = mkdtempSync(path.join(outdir, 'gh-'));
    const list = known === undefined ? 'exit 1' : `printf '%s\\n' ${known.join(' ')}`;
    writeFileSync(path.join(folder, 'gh'), `#!/bin/sh\ncase "$*" in *matching-refs*) ${list} ;; *) echo "$*" >> ${folder}/writes ;; esac\n`);
    chmodSync(path.join(folder, 'gh'), 0o755);
    const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'octo/gate', GITHUB_SHA: 'a'.repeat(40) };
    const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], { env });
    const writes = path.join(folder, 'writes');
    return { code: status, writes: existsSync(writes) ? readFileSync(writes, 'utf8') : '' };
  }

  test.each([
    ['v1.10.0', ['v1.2.3', 'v1.9.0', 'v1.10.0', 'v1.11.0-beta'], true],
    ['v1.2.4', ['v1.2.3', 'v1.2.4', 'v1.10.0'], false],
  ])('K4: the release of %s beside %j moves the tag of the major version: %j', (tag, known, isMoved) => {
    const { code, writes } = moveMajorTag(tag, known);
    expect([code, writes.includes(`repos/octo/gate/git/refs/tags/v1 -f sha=${'a'.repeat(40)} -F force=true`)]).toEqual([0, isMoved]);
  });

  test('K4: where the tags cannot be listed, none moves and the step fails', () => {
    const { code, writes } = moveMajorTag('v1.0.0', undefined);
    expect([code === 0, writes]).toEqual([false, '']);
  });

  test('the example that the repository gates is where the workflow says', () => {
    const gate = own.find(([file]) => file === 'lockkeeper.yml')?.[1];
    const paths = gate === undefined ? [] : stepsOf(gate).flatMap(({ uses, with: given }) => (uses === './' ? [String(given?.['paths'])] : []));
    expect(paths).toHaveLength(1);
    for (const folderName of paths) expect(readdirSync(path.join(root, folderName)).some((file) => file.endsWith('.sql'))).toBe(true);
  });
});

function minimal(): string {
  return `on: pull_request
permissions:
  contents: read
  pull-requests: write
jobs:
  lockkeeper:
    runs-on: ubuntu-latest
    steps:
      - uses: lockkeeper/lockkeeper@v0
`;
}

describe('action.yml and the code agree', () => {
  const { inputs, outputs, runs } = parse(action) as {
    readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
    readonly outputs: Readonly<Record<string, object>>;
    readonly runs: { readonly using: string; readonly main: string };
  };
  const sources = ['src/action.ts', ...readdirSync(path.join(root, 'src/github')).map((file) => `src/github/${file}`)]
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');

  test('every input is read, and no input is required', () => {
    expect(Object.keys(inputs).length).toBeGreaterThan(10);
    for (const [name, { required }] of Object.entries(inputs)) {
      expect(sources, name).toContain(`'${name}'`);
      expect(required, name).toBe(false);
    }
  });

  test('every input that is read is declared', () => {
    const read = [...sources.matchAll(/\b(?:text|get|readFilePath|readChoice|readSwitch|readMaximum)\((?:get, )?'([a-z-]+)'/gu)].map(
      ([, name]) => name ?? '',
    );
    expect(read.length).toBeGreaterThan(10);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(read));
  });

  test('every output is set', () => {
    for (const name of Object.keys(outputs)) expect(sources, name).toMatch(new RegExp(`['\\s]${name}[':]`, 'u'));
  });

  test('the runtime is the one that runners have', () => {
    expect(runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  });
});
