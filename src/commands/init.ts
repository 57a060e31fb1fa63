import type { Command } from 'commander';
import { findRoot } from '../host/git.ts';
import { workingTree } from '../host/working-tree.ts';
import { UserError } from '../model/user-error.ts';
import { print } from './ending.ts';
import { askYesNo, offerFile } from './offer-file.ts';

/** `lockkeeper init`: finds the migrations and writes a policy and a workflow. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('find the migrations of this repository, and write a policy and a workflow for them')
    .option('-y, --yes', 'overwrite files that are there without asking')
    .addHelpText('after', '\nExample:\n  lockkeeper init')
    .action(async ({ yes }: { readonly yes?: boolean }) => {
      const cwd = process.cwd();
      const root = findRoot(cwd) ?? cwd;
      const [{ discoverMigrations }, { writeStarterPolicy }, { foldersOfQueries }] = await Promise.all([
        import('../migrations/discover.ts'),
        import('../policy/init.ts'),
        import('../run/query-files.ts'),
      ]);
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
      const queries = await foldersOfQueries(tree, new Set(folders.flatMap(({ paths }) => paths)));
      for (const folder of queries) await print(`found named queries in ${folder}`);
      const agrees = yes === true ? async (): Promise<boolean> => true : askYesNo;
      const starter = writeStarterPolicy(
        folders.map(({ folder, layout, dialectHint }) => ({ folder, framework: layout.framework, ...(dialectHint && { dialect: dialectHint }) })),
        queries,
      );
      await print(await offerFile(root, '.github/lockkeeper.yml', starter.policy, agrees));
      await print(await offerFile(root, '.github/workflows/lockkeeper.yml', starter.workflow, agrees));
    });
}
