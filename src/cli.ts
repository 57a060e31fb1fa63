#!/usr/bin/env node
import { Command } from 'commander';
import { addCheck } from './commands/check.ts';
import { addDemo } from './commands/demo.ts';
import { addExplain } from './commands/explain.ts';
import { addIndexes } from './commands/indexes.ts';
import { addInit } from './commands/init.ts';
import { addNormalize } from './commands/normalize.ts';
import { addPolicy } from './commands/policy.ts';
import { addSchema } from './commands/schema.ts';
import { endWith } from './commands/ending.ts';
import { keepCompiled, preferQuickStart } from './host/quick-start.ts';
import { version } from './version.ts';

preferQuickStart();
keepCompiled();

const program = new Command('lockkeeper')
  .description('A policy gate for database migrations: judges what a change does to the schema, to locks and to the release that is still running.')
  .version(version, '-v, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showSuggestionAfterError()
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText('after', '\nExit codes: 0 pass, 1 the policy says no, 2 something of yours to mend, 3 a bug of lockkeeper.');
for (const add of [addCheck, addExplain, addInit, addPolicy, addSchema, addIndexes, addNormalize, addDemo]) add(program);

await endWith(() => program.parseAsync());
