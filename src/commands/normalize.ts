import type { Command } from 'commander';
import { treeAt } from '../host/commit-tree.ts';
import { findRoot } from '../host/git.ts';
import { namePaths } from '../host/named-paths.ts';
import { workingTree } from '../host/working-tree.ts';
import type { Framework } from '../model/migration.ts';
import type { DialectId, Version } from '../model/target.ts';
import type { Normalization } from '../theory/normalization.ts';
import { print, writeOutput } from './ending.ts';
import { normalizeFormats, readDialect, readFramework, readNormalizeFormat, readVersion, type NormalizeFormat } from './options.ts';

interface NormalizeOptions {
  readonly at?: string;
  readonly dialect?: DialectId;
  readonly target?: Version;
  readonly framework?: Framework;
  readonly format: NormalizeFormat;
  readonly output?: string;
}

/** `lockkeeper normalize`: tells which normal form a table is in, and how it is split. */
export function addNormalize(program: Command): void {
  program
    .command('normalize')
    .description('tell which normal form a table is in, by which dependencies, and how it is split')
    .argument('<table>', 'a table of the schema that the migrations leave: orders, billing.orders')
    .argument('[path...]', 'migration files, folders or globs, where there is more than one folder of them')
    .option('--at <ref>', 'as of this branch, tag or commit, instead of the working tree')
    .option('--dialect <name>', 'the engine of the database, where it cannot be told', readDialect)
    .option('--target <version>', 'the version of the server, such as 15', readVersion)
    .option('--framework <name>', 'the migration tool, where the policy names none: plain, prisma, flyway, goose …', readFramework)
    .option('--format <name>', `what to print: ${normalizeFormats.join(', ')}`, readNormalizeFormat, 'text')
    .option('--output <file>', 'write it to a file instead of printing it')
    .addHelpText(
      'after',
      `
Examples:
  lockkeeper normalize addresses                   keys, dependencies and where they come from, normal form, parts
  lockkeeper normalize addresses --format sql      the parts as SQL, with the rows moved over
  lockkeeper normalize addresses --format mermaid  a diagram of the parts`,
    )
    .action((table: string, paths: string[], options: NormalizeOptions) => printNormalization(table, paths, options));
}

async function printNormalization(table: string, paths: readonly string[], options: NormalizeOptions): Promise<void> {
  const cwd = process.cwd();
  const root = findRoot(cwd) ?? cwd;
  const [{ normalizeTable }, tree] = await Promise.all([
    import('../run/normalize.ts'),
    options.at === undefined ? workingTree(root) : treeAt(root, options.at),
  ]);
  const only = options.at === undefined ? await namePaths(root, cwd, paths) : paths;
  const found = await normalizeTable(tree, table, {
    ...(options.dialect && { dialect: options.dialect }),
    ...(options.target && { version: options.target }),
    ...(options.framework && { framework: options.framework }),
    ...(only.length > 0 && { only }),
  });
  const text = await render(found, options.format);
  if (options.output === undefined) return print(text);
  await writeOutput(options.output, text);
}

async function render(found: Normalization, format: NormalizeFormat): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../reporters/normalization.ts')).renderNormalization(found);
    case 'json':
      return (await import('../reporters/normalization.ts')).renderNormalizationJson(found);
    case 'sql':
      return (await import('../reporters/normalization.ts')).renderNormalizationSql(found);
    case 'mermaid':
      return (await import('../reporters/normalization.ts')).renderNormalizationMermaid(found);
  }
}
