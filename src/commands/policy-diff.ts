import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { treeAt } from '../host/commit-tree.ts';
import { findRoot } from '../host/git.ts';
import { workingTree } from '../host/working-tree.ts';
import type { Tree } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { defaultPolicyPath } from '../model/policy.ts';
import { print } from './ending.ts';
import { startProgress } from './progress.ts';

interface DiffOptions {
  readonly policyBefore: string;
  readonly policyAfter?: string;
}

/** `lockkeeper policy diff`: what a change of policy would newly fail, and newly pass, of the migrations that stand. */
export function addPolicyDiff(policy: Command): void {
  policy
    .command('diff')
    .description('show what a change of the policy makes of the migrations that stand')
    .requiredOption('--policy-before <file>', 'the policy as it is: a file, or ref:path for one of a commit')
    .option('--policy-after <file>', 'the policy as it would be; .github/lockkeeper.yml where none is named')
    .addHelpText(
      'after',
      `
Ends with exit code 1 where something would newly fail.

Examples:
  lockkeeper policy diff --policy-before origin/main:.github/lockkeeper.yml
  lockkeeper policy diff --policy-before old.yml --policy-after new.yml`,
    )
    .action((options: DiffOptions) => diff(options));
}

async function diff({ policyBefore, policyAfter = defaultPolicyPath }: DiffOptions): Promise<void> {
  const cwd = process.cwd();
  const root = findRoot(cwd) ?? cwd;
  const tree = workingTree(root);
  const [{ comparePolicies }, { renderPolicyDiff }] = await Promise.all([
    import('../run/compare-policies.ts'),
    import('../reporters/policy-diff.ts'),
  ]);
  const progress = startProgress(process.stderr.isTTY === true);
  const judgeBy = async (written: string): Promise<Report> => judgeAll(tree, await findPolicy(root, tree, written), progress.log);
  const [before, after] = await (async () => [await judgeBy(policyBefore), await judgeBy(policyAfter)] as const)().finally(progress.stop);
  const comparison = comparePolicies(before, after);
  const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  await print(renderPolicyDiff(comparison, { colour }));
  process.exitCode = comparison.newlyFails.length > 0 || comparison.unread.after > comparison.unread.before ? 1 : 0;
}

interface NamedPolicy {
  readonly path: string;
  read(file: string): Promise<string | undefined>;
}

/** A file on the disk, or `ref:path` of a commit; what it extends is read beside it. */
async function findPolicy(root: string, tree: Tree, written: string): Promise<NamedPolicy> {
  const full = written === defaultPolicyPath ? path.join(root, written) : path.resolve(written);
  const [, ref, inCommit] = /^([^:]+):(.+)$/u.exec(written) ?? [];
  if (!existsSync(full) && ref !== undefined && inCommit !== undefined) {
    const commit = await treeAt(root, ref);
    return { path: inCommit, read: async (file) => (await commit.read([file])).get(file) };
  }
  const relative = path.relative(root, full).split(path.sep).join('/');
  const text = await readFile(full, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError({
      message: `this policy cannot be read (${error.code ?? 'unknown reason'})`,
      place: written,
      hint: 'name a file, or ref:path',
    });
  });
  return { path: relative, read: async (file) => (file === relative ? text : (await tree.read([file])).get(file)) };
}

/** Every migration that stands, each judged upon those before it. */
async function judgeAll(tree: Tree, { path: policyPath, read }: NamedPolicy, log: (line: string) => void): Promise<Report> {
  const { judge } = await import('../run.ts');
  return judge({
    change: { base: tree, head: tree, changed: [], complete: true },
    policy: { from: 'working-tree', path: policyPath, reader: { read } },
    flags: { all: true },
    today: new Date().toISOString().slice(0, 10),
    clock: () => performance.now(),
    log,
  });
}
