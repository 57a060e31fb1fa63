import type { SchemaChange } from '../../model/change.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { words, yesNo } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';

interface Options {
  readonly accounts: readonly string[];
  readonly everyDefiner: boolean;
}
const defaults: Options = { accounts: ['root@*', 'root'], everyDefiner: false };

export default defineRule({
  id: 'security/runs-as-root',
  summary: 'A view, routine, trigger or event runs with the rights of root.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'DEFINER names an account of `accounts`, and SQL SECURITY INVOKER does not stand beside it. With `everyDefiner`, every view and routine without it counts.',
    effect: 'Whoever may call it does what it does with every right there is; where the account does not exist, it fails when it is used.',
    instead: 'Leave DEFINER out, name an account with few rights, or write SQL SECURITY INVOKER.',
    sources: [mysqlManual('stored-objects-security')],
  },

  messages: {
    root: '{name} runs with the rights of {account}, whoever uses it.',
    definer: '{name} runs with the rights of who made it, whoever uses it.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['accounts', 'everyDefiner'],
      properties: {
        accounts: words('Accounts that nothing should run as; * stands for anything.'),
        everyDefiner: yesNo('Views and routines must be SQL SECURITY INVOKER.'),
      },
    },
    defaults,
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      bad: 'CREATE DEFINER=`root`@`%` PROCEDURE clear() DELETE FROM notes;',
      good: 'CREATE DEFINER=`root`@`%` PROCEDURE clear() SQL SECURITY INVOKER DELETE FROM notes;',
      differs: 'It runs with the rights of who calls it.',
    },
  ],

  *checkStatement({ steps }, { options, problem }) {
    for (const step of steps) {
      const found = runnerOf(step.change);
      if (found === undefined) continue;
      const { name, account } = found;
      const place = { ...placeOf(step), subject: name };
      if (account !== undefined && matchesAny(options.accounts, account)) yield problem('root', { name, account }, place);
      else if (options.everyDefiner && found.mayBeInvoker) yield problem('definer', { name }, place);
    }
  },
});

/** What a statement makes that runs with the rights of an account, and which one it names. */
function runnerOf(change: SchemaChange): { readonly name: string; readonly account: string | undefined; readonly mayBeInvoker: boolean } | undefined {
  switch (change.kind) {
    case 'create-routine':
      return change.spec.securityDefiner ? { name: change.routine.name, account: change.spec.definer, mayBeInvoker: true } : undefined;
    case 'create-view':
      return change.spec.options['security'] === 'invoker' ? undefined : { name: change.view.name, account: change.spec.definer, mayBeInvoker: true };
    case 'create-trigger':
      return { name: change.trigger.name, account: change.trigger.definer, mayBeInvoker: false };
    case 'event':
      return { name: change.name.name, account: change.definer, mayBeInvoker: false };
    default:
      return undefined;
  }
}
