import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

/** Spoken by the engine when it holds exceptions to their terms: a rule of its own so that a policy can set what it counts as. */
export default defineRule({
  id: 'policy/exception-has-no-effect',
  summary: 'A `lockkeeper: allow` comment excuses nothing.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A comment in a migration allows a rule that has nothing to say there.',
    effect: 'It hides what the rule may find there later, and readers take the statement for a dangerous one.',
    instead: 'Remove the comment, or put it above the statement that it means.',
  },

  messages: {
    noEffect: '{rule} has nothing to say {where}, so this exception has no effect.',
  },

  examples: [
    {
      bad: '-- lockkeeper: allow locking/create-index-blocks-writes -- the table is small\nCREATE TABLE orders (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    },
  ],
});
