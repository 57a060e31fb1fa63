import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { changeOfPaths, changeSince, findDefaultBranch } from '../host/local-change.ts';
import { findRoot } from '../host/git.ts';
import { historyStore } from '../host/history-store.ts';
import { namePaths } from '../host/named-paths.ts';
import { workingTree } from '../host/working-tree.ts';
import { counts } from '../model/finding.ts';
import type { Framework } from '../model/migration.ts';
import { defaultPolicyPath, type FailOn } from '../model/policy.ts';
import type { RepositoryChange, Tree } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import type { DialectId, Version } from '../model/target.ts';
import { UserError } from '../model/user-error.ts';
import { isFormat, formatNames, loadRenderer, type Render } from './formats.ts';
import { print, writeOutput } from './ending.ts';
import { findPolicy } from './named-policy.ts';
import { readDialect, readFailOn, readFramework, readVersion } from './options.ts';
import { startProgress } from './progress.ts';

interface CheckOptions {
  readonly base?: string;
  readonly history?: readonly string[];
  readonly policy?: string;
  readonly dialect?: DialectId;
  readonly target?: Version;
  readonly framework?: Framework;
  readonly format: string;
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly all?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly cacheDir?: string;
  readonly color?: boolean;
}

/** `lockkeeper check`: judges migrations of this checkout, or the files that are named. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('judge migrations: those that differ from a base branch, or the files that are named')
    .argument('[path...]', 'migration files, folders or globs; everything that runs before them is history')
    .option('--base <ref>', 'judge what differs from the merge base with this branch or commit')
    .option('--history <path...>', 'files or folders that have run already, told outright')
    .option('--policy <file>', 'a policy, instead of .github/lockkeeper.yml: a file, or ref:path for one of a commit')
    .option('--dialect <name>', 'the engine of the database: postgres, mysql, mariadb or sqlite', readDialect)
    .option('--target <version>', 'the version of the server, such as 15', readVersion)
    .option('--framework <name>', 'the migration tool, where the policy names none: plain, prisma, flyway, goose …', readFramework)
    .option('--format <name>', `what to print: ${formatNames.join(', ')}`, 'terminal')
    .option('--output <file>', 'write the report to a file instead of printing it')
    .option('--fail-on <severity>', 'what fails: error, warning, notice or never', readFailOn)
    .option('--all', 'judge every migration, each upon those before it')
    .option('--baseline <file>', 'leave out what this file accepted when the gate was adopted')
    .option('--write-baseline <file>', 'accept every finding of this run, and write them to this file')
    .option('--cache-dir <folder>', 'keep the replayed history of the base branch here, for the next run')
    .option('--no-color', 'print without colours')
    .addHelpText(
      'after',
      `
Examples:
  lockkeeper check --base origin/main          what this branch brings
  lockkeeper check db/migrations/042_*.sql     these files, upon everything before them
  lockkeeper check --all --write-baseline .github/lockkeeper-baseline.json
  lockkeeper check --base origin/main --format sarif --output lockkeeper.sarif`,
    )
    .action((paths: string[], options: CheckOptions) => check(paths, options));
}

async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const format = options.format;
  if (options.policy?.includes('@')) {
    throw new UserError({
      message: 'a policy of another repository can only be read in the Action',
      place: options.policy,
      hint: 'name a file, or use extends: in one',
    });
  }
  if (!isFormat(format))
    throw new UserError({ message: `there is no format ${JSON.stringify(format)}`, hint: `it is one of ${formatNames.join(', ')}` });
  const progress = startProgress(process.stderr.isTTY === true);
  const [report, render] = await Promise.all([judgeChange(paths, options, progress.log).finally(progress.stop), loadRenderer(format)]);
  if (options.writeBaseline !== undefined) await writeBaseline(options.writeBaseline, report);
  await deliver(report, render, options);
  process.exitCode = options.writeBaseline !== undefined || report.verdict === 'pass' ? 0 : 1;
}

async function judgeChange(paths: readonly string[], options: CheckOptions, log: (line: string) => void): Promise<Report> {
  const [{ judge }, found] = await Promise.all([import('../run.ts'), findChange(paths, options)]);
  const { root, change, policyTree, policyFrom, only } = found;
  const named = options.policy === undefined ? undefined : await findPolicy(root, policyTree, options.policy);
  const report = await judge({
    change,
    policy: {
      from: policyFrom,
      ...(named !== undefined && { path: named.path }),
      reader: named ?? { read: async (file) => (await policyTree.read([file])).get(file) },
    },
    flags: {
      ...(options.dialect && { dialect: options.dialect }),
      ...(options.target && { version: options.target }),
      ...(options.framework && { framework: options.framework }),
      ...(options.failOn && { failOn: options.failOn }),
      ...(only.length > 0 && { only }),
      ...(options.all && { all: true }),
      ...(isNamed(paths, options) && { history: options.history === undefined ? ('before' as const) : ('told' as const) }),
      ...(options.baseline !== undefined && { baseline: await readBaseline(options.baseline) }),
    },
    ...(options.cacheDir !== undefined && { store: historyStore(path.resolve(options.cacheDir)) }),
    today: new Date().toISOString().slice(0, 10),
    clock: () => performance.now(),
    log,
  });
  return { ...report, remarks: [...(await remarkOnPolicy(found)), ...report.remarks] };
}

/** Says that another policy decides than the one that lies here. */
async function remarkOnPolicy({ policyFrom, policyTree, change }: FoundChange): Promise<readonly string[]> {
  if (policyFrom !== 'base') return [];
  const [decides, lies] = (await Promise.all([policyTree, change.head].map((tree) => tree.read([defaultPolicyPath])))).map((texts) =>
    texts.get(defaultPolicyPath),
  );
  if (lies === undefined || lies === decides) return [];
  return [
    `The policy of the base branch decides, and \`${defaultPolicyPath}\` is not the same here; \`--policy ${defaultPolicyPath}\` judges by this one.`,
  ];
}

async function deliver(report: Report, render: Render, options: CheckOptions): Promise<void> {
  const toFile = options.output !== undefined;
  const colour = !toFile && options.color !== false && process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const text = render(report, { colour, width: process.stdout.columns ?? 100 });
  if (options.output === undefined) return print(text);
  await writeOutput(options.output, text);
}

interface FoundChange {
  readonly root: string;
  readonly change: RepositoryChange;
  readonly policyTree: Tree;
  readonly policyFrom: Report['policy']['from'];
  readonly only: readonly string[];
}

/** Whether the named files are the change, rather than a choice among what differs or stands. */
function isNamed(paths: readonly string[], { all, base }: CheckOptions): boolean {
  return paths.length > 0 && all !== true && base === undefined;
}

/** What to judge: named files, everything, or the difference from a base branch. */
async function findChange(paths: readonly string[], options: CheckOptions): Promise<FoundChange> {
  const cwd = process.cwd();
  const root = findRoot(cwd) ?? cwd;
  const tree = workingTree(root);
  if (options.history !== undefined && !isNamed(paths, options)) {
    throw new UserError({
      message: '--history goes with the paths of the migrations to judge, and without --base or --all',
      hint: 'lockkeeper check new.sql --history db/migrations',
    });
  }
  const named = await namePaths(root, cwd, paths);
  const onDisk = { root, policyTree: tree, policyFrom: 'working-tree' as const };
  if (options.all) return { ...onDisk, change: { base: tree, head: tree, changed: [], complete: true }, only: named };
  if (isNamed(paths, options)) {
    const history = options.history && (await namePaths(root, cwd, options.history));
    return { ...onDisk, change: changeOfPaths(tree, named, history), only: [...named, ...(history ?? [])] };
  }
  const base = options.base ?? (await findDefaultBranch(root));
  if (base === undefined || findRoot(cwd) === undefined) {
    throw new UserError({
      message: 'this is not a git checkout with a main branch, so there is nothing to compare with',
      hint: 'name the migration files, or a branch with --base',
    });
  }
  const change = await changeSince(root, base);
  return {
    root,
    change,
    policyTree: options.policy === undefined ? change.tip : tree,
    policyFrom: options.policy === undefined ? 'base' : 'working-tree',
    only: named,
  };
}

async function readNamed(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError({ message: `this file cannot be read (${error.code ?? 'unknown reason'})`, place: file });
  });
}

async function readBaseline(file: string): Promise<ReadonlySet<string>> {
  const text = await readNamed(file);
  try {
    const { fingerprints } = JSON.parse(text) as { readonly fingerprints?: unknown };
    if (Array.isArray(fingerprints) && fingerprints.every((one) => typeof one === 'string')) return new Set(fingerprints);
  } catch {
    // The sentence below says the same for text that is no JSON.
  }
  throw new UserError({
    message: 'this is not a baseline of lockkeeper',
    place: file,
    hint: 'write one with: lockkeeper check --all --write-baseline FILE',
  });
}

async function writeBaseline(file: string, report: Report): Promise<void> {
  const accepted = report.findings.filter((finding) => counts(finding) || finding.suppression?.by === 'baseline');
  const fingerprints = accepted.map(({ fingerprint }) => fingerprint);
  await writeOutput(file, `${JSON.stringify({ version: 1, fingerprints: fingerprints.toSorted() }, null, 2)}\n`);
}
