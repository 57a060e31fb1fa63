import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { findRoot } from '../host/git.ts';
import { workingTree } from '../host/working-tree.ts';
import { defaultPolicyPath, type ComparedRun } from '../model/policy.ts';
import type { Tree } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { version } from '../version.ts';
import { print } from './ending.ts';
import { findPolicy, type NamedPolicy } from './named-policy.ts';
import { startProgress } from './progress.ts';

interface DiffOptions {
  readonly policyBefore?: string;
  readonly reportBefore?: string;
  readonly policyAfter?: string;
}

/** `lockkeeper policy diff`: what a change of policy, or of this program, would newly fail, and newly pass, of the migrations that stand. */
export function addPolicyDiff(policy: Command): void {
  policy
    .command('diff')
    .description('show what a change of the policy, or of the version of lockkeeper, makes of the migrations that stand')
    .option('--policy-before <file>', 'the policy as it is: a file, or ref:path for one of a commit')
    .option('--report-before <file>', 'what the version in use says: the file that its `check --all --format json` writes')
    .option('--policy-after <file>', 'the policy as it would be; .github/lockkeeper.yml where none is named')
    .addHelpText(
      'after',
      `
Ends with exit code 1 where something would newly fail.

Examples:
  lockkeeper policy diff --policy-before origin/main:.github/lockkeeper.yml
  lockkeeper policy diff --policy-before old.yml --policy-after new.yml
  lockkeeper policy diff --report-before old-version.json`,
    )
    .action((options: DiffOptions) => diff(options));
}

async function diff({ policyBefore, reportBefore, policyAfter }: DiffOptions): Promise<void> {
  if ((policyBefore === undefined) === (reportBefore === undefined)) {
    throw new UserError({
      message: 'policy diff compares with a policy or with a report',
      hint: 'name one of --policy-before and --report-before',
    });
  }
  const cwd = process.cwd();
  const root = findRoot(cwd) ?? cwd;
  const tree = workingTree(root);
  const [{ comparePolicies, comparedRun }, { renderPolicyDiff }] = await Promise.all([
    import('../run/compare-policies.ts'),
    import('../reporters/policy-diff.ts'),
  ]);
  const progress = startProgress(process.stderr.isTTY === true);
  const judgeBy = async (written: string | undefined): Promise<ComparedRun> =>
    comparedRun(await judgeAll(tree, written === undefined ? undefined : await findPolicy(root, tree, written), progress.log), version);
  const compare = async () =>
    comparePolicies(
      reportBefore === undefined ? await judgeBy(policyBefore) : await readRun(reportBefore),
      await judgeBy(policyAfter ?? standing(root, reportBefore)),
    );
  const comparison = await compare().finally(progress.stop);
  const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  await print(renderPolicyDiff(comparison, { colour }));
  process.exitCode = comparison.newlyFails.length > 0 || comparison.unread.after > comparison.unread.before ? 1 : 0;
}

/** The policy where none is named; a repository that never had one can still compare versions. */
function standing(root: string, reportBefore: string | undefined): string | undefined {
  return reportBefore !== undefined && !existsSync(path.join(root, defaultPolicyPath)) ? undefined : defaultPolicyPath;
}

async function readRun(file: string): Promise<ComparedRun> {
  const { readReport } = await import('../run/read-report.ts');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError({ message: `this report cannot be read (${error.code ?? 'unknown reason'})`, place: file });
  });
  return readReport(text, file);
}

/** Every migration that stands, each judged upon those before it. */
async function judgeAll(tree: Tree, policy: NamedPolicy | undefined, log: (line: string) => void): Promise<Report> {
  const { judge } = await import('../run.ts');
  const reader = policy ?? { read: async (file: string) => (await tree.read([file])).get(file) };
  return judge({
    change: { base: tree, head: tree, changed: [], complete: true },
    policy: { from: 'working-tree', reader, ...(policy !== undefined && { path: policy.path }) },
    flags: { all: true },
    today: new Date().toISOString().slice(0, 10),
    clock: () => performance.now(),
    log,
  });
}
