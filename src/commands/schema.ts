import type { Command } from 'commander';
import { treeAt } from '../host/commit-tree.ts';
import { findRoot } from '../host/git.ts';
import { namePaths } from '../host/named-paths.ts';
import { workingTree } from '../host/working-tree.ts';
import type { Framework } from '../model/migration.ts';
import type { DialectId, Version } from '../model/target.ts';
import type { ReplayedSchema } from '../run/schema.ts';
import { print, writeOutput } from './ending.ts';
import { readDialect, readFramework, readSchemaFormat, readVersion, schemaFormats, type SchemaFormat } from './options.ts';

interface SchemaOptions {
  readonly at?: string;
  readonly dialect?: DialectId;
  readonly target?: Version;
  readonly framework?: Framework;
  readonly format: SchemaFormat;
  readonly output?: string;
}

/** `lockkeeper schema`: prints the schema that the history leaves. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the schema that the migrations leave, without a database')
    .argument('[path...]', 'migration files, folders or globs, where there is more than one folder of them')
    .option('--at <ref>', 'as of this branch, tag or commit, instead of the working tree')
    .option('--dialect <name>', 'the engine of the database; this version knows postgres', readDialect)
    .option('--target <version>', 'the version of the server, such as 15', readVersion)
    .option('--framework <name>', 'the migration tool, where the policy names none: plain, prisma, flyway, goose …', readFramework)
    .option('--format <name>', `what to print: ${schemaFormats.join(', ')}`, readSchemaFormat, 'sql')
    .option('--output <file>', 'write the schema to a file instead of printing it')
    .addHelpText(
      'after',
      `
Examples:
  lockkeeper schema > schema.sql                    what a fresh database would look like
  lockkeeper schema --at v2.1 --format json         what stood at a tag, as data
  lockkeeper schema --format mermaid db/migrations  a diagram of one folder`,
    )
    .action((paths: string[], options: SchemaOptions) => printSchema(paths, options));
}

async function printSchema(paths: readonly string[], options: SchemaOptions): Promise<void> {
  const cwd = process.cwd();
  const root = findRoot(cwd) ?? cwd;
  const [{ replaySchema }, tree] = await Promise.all([
    import('../run/schema.ts'),
    options.at === undefined ? workingTree(root) : treeAt(root, options.at),
  ]);
  const only = options.at === undefined ? await namePaths(root, cwd, paths) : paths;
  const schema = await replaySchema(tree, {
    ...(options.dialect && { dialect: options.dialect }),
    ...(options.target && { version: options.target }),
    ...(options.framework && { framework: options.framework }),
    ...(only.length > 0 && { only }),
  });
  if (schema.catalog.unfollowed === true) {
    process.stderr.write('note: some statements build their SQL as they run or could not be read; what they make is not in this schema\n');
  }
  const text = await render(schema, options.format);
  if (options.output === undefined) return print(text);
  await writeOutput(options.output, text);
}

async function render({ catalog, target, sql }: ReplayedSchema, format: SchemaFormat): Promise<string> {
  switch (format) {
    case 'sql':
      return sql;
    case 'json':
      return (await import('../reporters/schema-json.ts')).renderSchemaJson(catalog, target);
    case 'mermaid':
      return (await import('../reporters/schema-mermaid.ts')).renderSchemaMermaid(catalog);
  }
}
