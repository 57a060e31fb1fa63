import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

/** Spoken by the engine when it holds exceptions to their terms: a rule of its own so that a policy can set what it counts as. */
export default defineRule({
  id: 'policy/exception-without-reason',
  summary: 'A `lockkeeper: allow` comment gives no reason.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The policy asks for a reason (`inline-exceptions: require-reason`), and a comment in a migration gives none.',
    effect: 'It does not count: without a reason, no one can tell later whether it still holds.',
    instead: 'Say why it is fine, after two dashes: `-- lockkeeper: allow <rule> -- reason`.',
  },

  messages: {
    withoutReason: 'The exception for {rules} gives no reason, so it does not count.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);',
      bad: '-- lockkeeper: allow locking/create-index-blocks-writes\nCREATE INDEX orders_placed_at ON orders (placed_at);',
      good: '-- lockkeeper: allow locking/create-index-blocks-writes -- written to once a day\nCREATE INDEX orders_placed_at ON orders (placed_at);',
    },
  ],
});
