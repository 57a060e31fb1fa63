import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { isInUse } from '../in-use.ts';
import { readTimeout } from '../read-timeout.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly seconds: number;
}

export default defineRule<{ readonly index: string; readonly scan: string }, Options>({
  id: 'locking/statement-timeout-stops-long-work',
  summary: 'A short statement_timeout holds for work that is meant to take long.',
  consequence: 'fails-to-deploy',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'An index is built online, or a constraint validated, on a table in use while statement_timeout is shorter than the policy thinks enough (`seconds`, 60 where it says nothing).',
    effect: 'On a large table the work is cut off: an index built online stays behind, invalid, and must be dropped.',
    instead: 'SET statement_timeout = 0 before it: such work blocks neither reads nor writes.',
    sources: [postgresManual('runtime-config-client#GUC-STATEMENT-TIMEOUT')],
  },

  messages: {
    index: 'statement_timeout is {value}: if building the index on {table} takes longer, it is cut off and leaves an invalid index behind.',
    scan: 'statement_timeout is {value}: if reading all of {table} takes longer, this is cut off and the deploy stops.',
  },

  options: {
    schema: {
      type: 'object',
      properties: { seconds: count(1, 'How long such work may need.') },
      required: ['seconds'],
      additionalProperties: false,
    },
    defaults: { seconds: 60 },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: "SET statement_timeout = '5s'; CREATE INDEX CONCURRENTLY users_name ON users (name);",
      good: "SET statement_timeout = '5s'; RESET statement_timeout; CREATE INDEX CONCURRENTLY users_name ON users (name);",
    },
  ],

  check: {
    *'create-index'(step, { options, problem }) {
      const value = step.change.online ? shortTimeout(step, options.seconds) : undefined;
      if (value !== undefined) yield problem('index', { value, table: showName(step.change.table) });
    },
    *'validate-constraint'(step, { options, problem }) {
      const value = shortTimeout(step, options.seconds);
      if (value !== undefined) yield problem('scan', { value, table: showName(step.change.table) });
    },
  },
});

function shortTimeout(step: Pick<Step, 'before' | 'after' | 'effects'>, seconds: number): string | undefined {
  const value = step.before.session.settings['statement_timeout'] ?? '0';
  const milliseconds = readTimeout(value);
  const isFelt = step.effects.work.some(({ relation }) => isInUse(step, relation));
  return isFelt && milliseconds !== undefined && milliseconds > 0 && milliseconds < seconds * 1000 ? value : undefined;
}
