import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

/** Spoken by the engine when it holds exceptions to their terms: a rule of its own so that a policy can set what it counts as. */
export default defineRule({
  id: 'policy/exception-names-unknown-rule',
  summary: 'A `lockkeeper: allow` comment names a rule that there is not.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A comment in a migration allows a rule by a name that no rule has.',
    effect: 'It excuses nothing, whatever its author meant by it.',
    instead: 'Write the id as the report shows it: family, slash, name.',
  },

  messages: {
    unknownRule: 'There is no rule {rule}, so this exception excuses nothing.{hint}',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);',
      bad: '-- lockkeeper: allow locking/create-index-blocks-write -- written to once a day\nCREATE INDEX orders_placed_at ON orders (placed_at);',
      good: '-- lockkeeper: allow locking/create-index-blocks-writes -- written to once a day\nCREATE INDEX orders_placed_at ON orders (placed_at);',
    },
  ],
});
