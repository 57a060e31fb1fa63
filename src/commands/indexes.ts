import type { Command } from 'commander';
import { treeAt } from '../host/commit-tree.ts';
import { findRoot } from '../host/git.ts';
import { workingTree } from '../host/working-tree.ts';
import type { IndexSurvey } from '../model/index-survey.ts';
import type { Framework } from '../model/migration.ts';
import type { DialectId, Version } from '../model/target.ts';
import { print, writeOutput } from './ending.ts';
import { indexFormats, readDialect, readFramework, readIndexFormat, readVersion, type IndexFormat } from './options.ts';

interface IndexOptions {
  readonly at?: string;
  readonly in?: string;
  readonly dialect?: DialectId;
  readonly target?: Version;
  readonly framework?: Framework;
  readonly format: IndexFormat;
  readonly output?: string;
}

/** `lockkeeper indexes`: prints the indexes of each table, and what they are good for. */
export function addIndexes(program: Command): void {
  program
    .command('indexes')
    .description('print the indexes of each table: what covers them, and which queries use them')
    .argument('[table]', 'only this table')
    .option('--at <ref>', 'as of this branch, tag or commit, instead of the working tree')
    .option('--in <folder>', 'the folder of the migrations, where there is more than one')
    .option('--dialect <name>', 'the engine of the database', readDialect)
    .option('--target <version>', 'the version of the server, such as 15', readVersion)
    .option('--framework <name>', 'the migration tool, where the policy names none: plain, prisma, flyway, goose …', readFramework)
    .option('--format <name>', `what to print: ${indexFormats.join(', ')}`, readIndexFormat, 'text')
    .option('--output <file>', 'write them to a file instead of printing them')
    .addHelpText(
      'after',
      `
Examples:
  lockkeeper indexes                        the indexes of every table
  lockkeeper indexes orders                 of one table
  lockkeeper indexes --at v2.1 --format json`,
    )
    .action((table: string | undefined, options: IndexOptions) => printIndexes(table, options));
}

async function printIndexes(table: string | undefined, options: IndexOptions): Promise<void> {
  const cwd = process.cwd();
  const root = findRoot(cwd) ?? cwd;
  const [{ surveyTree }, tree] = await Promise.all([
    import('../run/indexes.ts'),
    options.at === undefined ? workingTree(root) : treeAt(root, options.at),
  ]);
  const flags = {
    ...(options.dialect && { dialect: options.dialect }),
    ...(options.target && { version: options.target }),
    ...(options.framework && { framework: options.framework }),
    ...(options.in !== undefined && { only: [options.in] }),
  };
  const text = await render(await surveyTree(tree, flags, table), options.format);
  if (options.output === undefined) return print(text);
  await writeOutput(options.output, text);
}

async function render(survey: IndexSurvey, format: IndexFormat): Promise<string> {
  const { renderIndexesJson, renderIndexesMarkdown, renderIndexesText } = await import('../reporters/indexes.ts');
  return { text: renderIndexesText, json: renderIndexesJson, markdown: renderIndexesMarkdown }[format](survey);
}
