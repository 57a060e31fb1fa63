import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { writeOutput } from './ending.ts';

/** Writes a file and says so; one that is there with other words is only replaced when a person agrees. */
export async function offerFile(root: string, relative: string, text: string, agrees: (question: string) => Promise<boolean>): Promise<string> {
  const file = path.join(root, relative);
  const there = await readFile(file, 'utf8').catch(() => undefined);
  if (there === text) return `${relative} is as it would be written`;
  if (there !== undefined && !(await agrees(`${relative} is there already. Overwrite it? [y/N] `))) return `left ${relative} as it is`;
  await writeOutput(file, text);
  return `wrote ${relative}`;
}

/** Asks a person at the terminal; where there is none, or no answer comes, it is a no. */
export async function askYesNo(question: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => {
    lines.once('close', () => resolve(''));
  });
  const answer = await Promise.race([lines.question(question), closed]);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}
