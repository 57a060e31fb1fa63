import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { build } from 'esbuild';
import { eventPayload } from './event-payload.ts';
import type { FakeGitHub } from './fake-github.ts';

const root = path.resolve(import.meta.dirname, '../..');
const scriptedRun = fileURLToPath(new URL('./scripted-run.ts', import.meta.url));

/** Bundles the entry of the action as it is, with a judge that words in the SQL decide; gives the folder. */
async function bundleScriptedAction(): Promise<string> {
  const outdir = mkdtempSync(path.join(tmpdir(), 'lockkeeper-action-'));
  await build({
    absWorkingDir: root,
    entryPoints: { action: 'src/action.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    loader: { '.yml': 'text' },
    logLevel: 'error',
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'scripted judge',
        setup: ({ onResolve }) => onResolve({ filter: /^\.\/run\.ts$/ }, () => ({ path: scriptedRun })),
      },
    ],
  });
  return outdir;
}

export interface ActionRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Milliseconds until the first line was said. */
  readonly firstLineMs: number;
  readonly workspace: string;
  remove(): void;
}

export interface ActionOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: unknown;
  readonly files?: Readonly<Record<string, string>>;
  /** The server is one of GitHub Enterprise, with REST below `/api/v3` and GraphQL at `/api/graphql`. */
  readonly isEnterprise?: boolean;
}

/** The file behind GITHUB_OUTPUT: `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^(.+?)<<(\S+)\n(?:([\s\S]*?)\n)?\2$/gmu);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}

/** Runs a bundled action as a runner does: a child process with nothing but the environment, the payload and the files. */
export async function runAction(
  entry: string,
  fake: FakeGitHub,
  { inputs = {}, env = {}, event = 'pull_request', payload, files = {}, isEnterprise = false }: ActionOptions = {},
): Promise<ActionRun> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'lockkeeper-job-'));
  const at = (name: string): string => path.join(workspace, name);
  const server = await fake.listen(isEnterprise ? '/api' : '');
  const api = isEnterprise ? `${server.url}/api` : server.url;
  const { base, head } = fake.shas();
  const body = payload ?? eventPayload('pull_request', { base, head, number: fake.number, changedFiles: fake.changedFiles() });
  for (const [name, text] of Object.entries({ 'event.json': JSON.stringify(body), outputs: '', summary: '', ...files }))
    writeFileSync(at(name), text);
  const started = performance.now();
  const child = spawn(process.execPath, [entry], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_SHA: head,
      GITHUB_API_URL: isEnterprise ? `${api}/v3` : api,
      GITHUB_GRAPHQL_URL: `${api}/graphql`,
      GITHUB_OUTPUT: at('outputs'),
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_WORKSPACE: workspace,
      ...Object.fromEntries(Object.entries({ 'github-token': 'ghs_test', ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  let firstLineMs = Number.POSITIVE_INFINITY;
  child.stdout.on('data', (chunk: Buffer) => {
    if (stdout === '') firstLineMs = performance.now() - started;
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  await server.close();
  return {
    code,
    stdout,
    stderr,
    outputs: readOutputs(readFileSync(at('outputs'), 'utf8')),
    summary: readFileSync(at('summary'), 'utf8'),
    firstLineMs,
    workspace,
    remove: () => rmSync(workspace, { recursive: true, force: true }),
  };
}

/** The bundled action for the tests of one file: built once, its folders cleared away. */
export function scriptedAction() {
  const runs: ActionRun[] = [];
  let dist = '';
  beforeAll(async () => {
    dist = await bundleScriptedAction();
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));
  afterEach(() => {
    for (const run of runs.splice(0)) run.remove();
  });
  const entry = (): string => path.join(dist, 'action.mjs');
  const run = async (fake: FakeGitHub, options: ActionOptions = {}): Promise<ActionRun> => {
    const done = await runAction(entry(), fake, options);
    runs.push(done);
    return done;
  };
  return { run, entry };
}

/** The workflow commands among the lines of a log. */
export function commandsOf(stdout: string): readonly string[] {
  return stdout.split('\n').filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}
