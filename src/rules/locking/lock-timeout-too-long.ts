import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { readTimeout } from '../read-timeout.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly seconds: number;
}

export default defineRule<{ readonly long: string }, Options>({
  id: 'locking/lock-timeout-too-long',
  summary: '`lock_timeout` lets a statement wait for long.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: '`lock_timeout` is set to more seconds than the policy allows (`seconds`, 10 where it says nothing).',
    effect: 'For as long as the statement waits for its lock, all new queries on the table wait behind it.',
    instead: 'A few seconds, and another try of the deploy.',
    sources: [postgresManual('runtime-config-client#GUC-LOCK-TIMEOUT')],
  },

  messages: {
    long: 'lock_timeout of {value} lets all queries on a table wait for so long; the policy allows {seconds} seconds.',
  },

  options: {
    schema: {
      type: 'object',
      properties: { seconds: count(1, 'How long a statement may wait for its lock.') },
      required: ['seconds'],
      additionalProperties: false,
    },
    defaults: { seconds: 10 },
  },

  examples: [{ bad: "SET lock_timeout = '5min';", good: "SET lock_timeout = '5s';" }],

  check: {
    *'set-session'({ change }, { options, problem }) {
      const milliseconds = change.name === 'lock_timeout' ? readTimeout(change.value ?? '') : undefined;
      if (milliseconds === undefined || milliseconds <= options.seconds * 1000) return;
      yield problem('long', { value: change.value ?? '', seconds: options.seconds }, { subject: 'lock_timeout' });
    },
  },
});
