import type { Command } from 'commander';
import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/user-error.ts';
import { print } from './ending.ts';

/** `lockkeeper explain RULE`: what a rule looks for, why, and what to do instead. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say what a rule looks for, what comes of it, and what to do instead')
    .argument('[rule]', 'the id of a rule; without one, all of them are listed')
    .addHelpText('after', '\nExample:\n  lockkeeper explain locking/create-index-blocks-writes')
    .action(async (id: string | undefined) => {
      const [{ rules }, { renderExplanation, renderRuleList }] = await Promise.all([import('../rules/index.ts'), import('../reporters/explain.ts')]);
      const look = { colour: process.stdout.isTTY === true && !process.env['NO_COLOR'], width: process.stdout.columns ?? 100 };
      if (id === undefined) return print(renderRuleList(rules, look));
      const rule = rules.find((candidate) => candidate.id === id) ?? rules.find((candidate) => candidate.id.endsWith(`/${id}`));
      if (rule === undefined) {
        const near = nearest(
          id,
          rules.map((candidate) => candidate.id),
        );
        throw new UserError({
          message: `there is no rule ${JSON.stringify(id)}`,
          hint: near === undefined ? 'lockkeeper explain lists them' : `did you mean ${near}?`,
        });
      }
      return print(renderExplanation(rule, look));
    });
}
