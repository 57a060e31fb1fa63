import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

/** Spoken by the engine when it holds exceptions to their terms: a rule of its own so that a policy can set what it counts as. */
export default defineRule({
  id: 'policy/exception-expired',
  summary: 'An exception is past its date, so that what it excused counts again.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'An exception in the policy or in a migration names a last day that has passed.',
    effect: 'It excuses nothing any more: what it was made for is judged as if it were not there.',
    instead: 'Mend what it was made for, or give it a new date and say why.',
  },

  messages: {
    expired: 'The exception for {rules} ended on {until} ({from}): what it excused counts again.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);',
      bad: '-- lockkeeper: allow locking/create-index-blocks-writes until 2020-01-31 -- the table is small\nCREATE INDEX orders_placed_at ON orders (placed_at);',
      good: 'CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);',
    },
  ],
});
