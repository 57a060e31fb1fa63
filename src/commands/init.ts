import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { findRoot } from '../host/git.ts';
import { workingTree } from '../host/working-tree.ts';
import { UserError } from '../model/user-error.ts';
import { print } from './ending.ts';

/** `lockkeeper init`: finds the migrations and writes a policy and a workflow. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('find the migrations of this repository, and write a policy and a workflow for them')
    .option('-y, --yes', 'overwrite files that are there without asking')
    .addHelpText('after', '\nExample:\n  lockkeeper init')
    .action(async ({ yes }: { readonly yes?: boolean }) => {
      const cwd = process.cwd();
      const root = (await findRoot(cwd).catch(() => undefined)) ?? cwd;
      const [{ discoverMigrations }, { writeStarterPolicy }] = await Promise.all([import('../migrations/discover.ts'), import('../policy/init.ts')]);
      const tree = workingTree(root);
      const { folders, remarks } = await discoverMigrations({ paths: await tree.list(), read: (paths) => tree.read(paths), sources: [] });
      if (folders.length === 0) {
        throw new UserError({
          message: 'no SQL migrations were found here',
          hint: 'run this in the root of the repository, or write .github/lockkeeper.yml with `migrations:` yourself',
        });
      }
      for (const { folder, layout, paths } of folders)
        await print(`found ${paths.length} ${layout.title} migration${paths.length === 1 ? '' : 's'} in ${folder || '.'}`);
      for (const remark of remarks) await print(remark);
      const starter = writeStarterPolicy(
        folders.map(({ folder, layout, dialectHint }) => ({ folder, framework: layout.framework, ...(dialectHint && { dialect: dialectHint }) })),
      );
      await offer(root, '.github/lockkeeper.yml', starter.policy, yes === true);
      await offer(root, '.github/workflows/lockkeeper.yml', starter.workflow, yes === true);
    });
}

/** Writes a file; one that is there with other words is only replaced when a person says so. */
async function offer(root: string, relative: string, text: string, yes: boolean): Promise<void> {
  const file = path.join(root, relative);
  const there = await readFile(file, 'utf8').catch(() => undefined);
  if (there === text) return print(`${relative} is as it would be written`);
  if (there !== undefined && !yes && !(await ask(`${relative} is there already. Overwrite it? [y/N] `))) return print(`left ${relative} as it is`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  await print(`wrote ${relative}`);
}

async function ask(question: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(question);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}
