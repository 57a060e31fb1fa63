import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';

/** Runs git without a shell and gives its output; undefined where git says no. */
export async function tryGit(directory: string, args: readonly string[], input?: string): Promise<Buffer | undefined> {
  const { code, output } = await runGit(directory, args, input);
  return code === 0 ? output : undefined;
}

/** Runs git without a shell; a failure is the user's to mend. */
export async function git(directory: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, output, complaint } = await runGit(directory, args, input);
  if (code !== 0) throw new UserError({ message: `git ${args[0]} failed: ${complaint.trim() || `exit code ${code}`}` });
  return output;
}

function runGit(directory: string, args: readonly string[], input?: string): Promise<{ code: number; output: Buffer; complaint: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', directory, '-c', 'core.quotePath=off', '-c', 'core.fsmonitor=false', ...args], {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      env: { ...ownEnvironment(), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    });
    const output: Buffer[] = [];
    let complaint = '';
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.stdin?.on('error', () => undefined);
    child.on('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'ENOENT';
      reject(
        missing ? new UserError({ message: 'git is not on the PATH', hint: 'install git, or name the migration files on the command line' }) : error,
      );
    });
    child.on('close', (code) => {
      if (code !== 0 && complaint.includes('dubious ownership')) reject(notTrusted(directory));
      else resolve({ code: code ?? 1, output: Buffer.concat(output), complaint });
    });
    child.stdin?.end(input);
  });
}

function notTrusted(directory: string): UserError {
  const hint = `trust it, as in a container: git config --global --add safe.directory ${directory}`;
  return new UserError({ message: 'git refuses to read this checkout, because it belongs to another user', place: directory, hint });
}

/** Variables by which git, when it runs a hook, points at one repository: here the directory alone says which one is meant. */
const pointers = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX', 'GIT_NAMESPACE']);

function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !pointers.has(name)));
}

/** The root of the checkout that a directory lies in, told by its `.git`; undefined outside a checkout. */
export function findRoot(directory: string): string | undefined {
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Splits NUL-separated output. */
export function splitNul(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
}
