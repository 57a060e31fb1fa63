import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../scripts/bundle.ts';

/** A fresh build of dist in a temporary folder, and ways to run it as a user does. */
export interface Built {
  readonly folder: string;
  run(cwd: string, args: readonly string[], options?: { readonly env?: Readonly<Record<string, string>>; readonly input?: string }): Ran;
  remove(): void;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function build(): Promise<Built> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-built-'));
  await bundle(path.resolve(import.meta.dirname, '../..'), folder);
  return {
    folder,
    run(cwd, args, { env = {}, input = '' } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'cli.js'), ...args], {
        cwd,
        input,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, NO_COLOR: '1', GIT_CEILING_DIRECTORIES: tmpdir(), ...env },
      });
      return { code: status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
