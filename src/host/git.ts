import { spawn } from 'node:child_process';
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
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    });
    const output: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.stdin.on('error', () => undefined);
    child.on('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'ENOENT';
      reject(
        missing ? new UserError({ message: 'git is not on the PATH', hint: 'install git, or name the migration files on the command line' }) : error,
      );
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output), complaint }));
    child.stdin.end(input ?? '');
  });
}

/** The root of the checkout that a directory lies in; undefined outside a checkout. */
export async function findRoot(directory: string): Promise<string | undefined> {
  return (await tryGit(directory, ['rev-parse', '--show-toplevel']))?.toString('utf8').replace(/\r?\n$/, '');
}

/** Splits NUL-separated output. */
export function splitNul(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
}
