import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { base, head, serveGitHub, type BenchPull } from './bench-github.ts';

const entry = path.resolve(import.meta.dirname, '../dist/action.js');

const event = {
  pull_request: {
    number: 7,
    user: { login: 'octocat' },
    changed_files: 1,
    base: { ref: 'main', sha: base },
    head: { sha: head, repo: { full_name: 'octo/shop' } },
  },
};

/** The times of one run, from its start, in seconds. */
interface ActionTimes {
  readonly firstLine: number;
  readonly verdict: number;
}

/** The migrations of a folder as a pull request that adds the last one. */
async function readPull(folder: string): Promise<BenchPull> {
  const names = (await readdir(path.join(folder, 'migrations'))).filter((name) => name.endsWith('.sql')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => [`migrations/${name}`, await readFile(path.join(folder, 'migrations', name), 'utf8')] as const),
  );
  return { files: new Map(files), last: files.at(-1)?.[0] ?? '' };
}

/** Starts the Action as a runner does, without a checkout, and listens to its log. */
async function runOnce(workspace: string, api: string, inputs: Readonly<Record<string, string>>): Promise<ActionTimes> {
  const started = performance.now();
  const child = spawn(process.execPath, [entry], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: path.join(workspace, 'event.json'),
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_SHA: head,
      GITHUB_API_URL: api,
      GITHUB_GRAPHQL_URL: `${api}/graphql`,
      GITHUB_WORKSPACE: workspace,
      'INPUT_GITHUB-TOKEN': 'bench',
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
  let log = '';
  let firstLine = 0;
  let verdict = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    const now = (performance.now() - started) / 1000;
    firstLine ||= now;
    verdict = now;
    log += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  if (code !== 0 && code !== 1) throw new Error(`exit code ${code}\n${log}`);
  return { firstLine, verdict };
}

const middleOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The medians of five runs of the Action upon a folder of migrations that it reads from a server on this machine. */
export async function measureAction(folder: string, isWarm: boolean): Promise<ActionTimes> {
  const workspace = await mkdtemp(path.join(tmpdir(), 'lockkeeper-bench-job-'));
  const server = await serveGitHub(await readPull(folder));
  try {
    await writeFile(path.join(workspace, 'event.json'), JSON.stringify(event));
    const inputs: Readonly<Record<string, string>> = isWarm ? { 'cache-dir': 'kept' } : {};
    if (isWarm) await runOnce(workspace, server.url, inputs);
    const runs: ActionTimes[] = [];
    for (let at = 0; at < 5; at++) runs.push(await runOnce(workspace, server.url, inputs));
    return { firstLine: middleOf(runs.map(({ firstLine }) => firstLine)), verdict: middleOf(runs.map(({ verdict }) => verdict)) };
  } finally {
    await server.close();
    await rm(workspace, { recursive: true, force: true });
  }
}
