import path from 'node:path';
import { defaultPolicyPath } from '../model/policy.ts';
import type { Command } from 'commander';
import { findRoot } from '../host/git.ts';
import { workingTree } from '../host/working-tree.ts';
import { UserError } from '../model/user-error.ts';
import { print } from './ending.ts';
import { addPolicyDiff } from './policy-diff.ts';

/** `lockkeeper policy check` reads the policy, names every mistake and shows what is on; `lockkeeper policy diff` compares two. */
export function addPolicy(program: Command): void {
  const policy = program.command('policy').description('check the policy, or see what a change of it would do');
  policy
    .command('check')
    .description('name every mistake in the policy, or show what it turns on')
    .argument('[file]', 'the policy; .github/lockkeeper.yml where none is named')
    .addHelpText('after', '\nExample:\n  lockkeeper policy check .github/lockkeeper.yml')
    .action(async (file: string | undefined) => {
      const cwd = process.cwd();
      const root = findRoot(cwd) ?? cwd;
      const [{ checkPolicy }, { presets }, { rules }, { renderPolicy }] = await Promise.all([
        import('../policy/check.ts'),
        import('../policy/presets.ts'),
        import('../rules/index.ts'),
        import('../reporters/policy.ts'),
      ]);
      const relative = file === undefined ? defaultPolicyPath : path.relative(root, path.resolve(file)).split(path.sep).join('/');
      const tree = workingTree(root);
      const reader = { read: async (wanted: string): Promise<string | undefined> => (await tree.read([wanted])).get(wanted) };
      const text = await reader.read(relative);
      if (text === undefined) throw new UserError({ message: 'there is no policy here', place: relative, hint: 'lockkeeper init writes one' });
      const today = new Date().toISOString().slice(0, 10);
      const summary = await checkPolicy({ path: relative, text, reader, rules, presets, today });
      const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
      await print(renderPolicy(summary, { colour }));
    });
  addPolicyDiff(policy);
}
