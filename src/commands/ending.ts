import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommanderError } from 'commander';
import { UserError } from '../model/user-error.ts';

/** What a command ends with: 0 pass, 1 the policy says no, 2 the user's to mend, 3 a bug of ours. */
type ExitCode = 0 | 1 | 2 | 3;

/** Runs a command and turns whatever it throws into a sentence on stderr and an exit code. Never a pass by accident. */
export async function endWith(run: () => Promise<unknown>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosedPipe(error)) throw error;
  });
  try {
    await run();
  } catch (error) {
    process.exitCode = explainFailure(error, (text) => process.stderr.write(text));
  }
}

function explainFailure(error: unknown, write: (text: string) => void): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    for (const { message, place, hint } of error.mistakes) {
      write(`error: ${place === undefined ? '' : `${place}: `}${message}\n${hint === undefined ? '' : `  hint: ${hint}\n`}`);
    }
    return 2;
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  write(`lockkeeper failed, and this is a bug of ours, not of yours:\n${shown}\nPlease report it with the migration that caused it.\n`);
  return 3;
}

/** The reader has had enough, as `| head` has. */
const isClosedPipe = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';

/** Writes to stdout and waits until a pipe has taken all of it, or was closed by its reader. */
export async function print(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const done = (error?: NodeJS.ErrnoException | null): void => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    };
    process.stdout.once('error', done);
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, (error) => {
      if (!error) process.stdout.off('error', done);
      done(error);
    });
  });
}

/** Writes a file that the user named, and its folder where it is not there. */
export async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new UserError({ message: `this file cannot be written (${code})`, place: file });
  }
}
