import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

/** Spoken by the engine when it holds exceptions to their terms: a rule of its own so that a policy can set what it counts as. */
export default defineRule({
  id: 'policy/inline-exceptions-are-off',
  summary: 'A `lockkeeper: allow` comment stands where the policy lets none count.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The policy says `inline-exceptions: allowed: false`, and a migration carries an exception.',
    effect: 'It does not count: this repository grants exceptions in its policy only.',
    instead: 'Ask for an entry under `exceptions:` in the policy, in a pull request of its own.',
  },

  messages: {
    areOff: 'The policy lets no exception in SQL count, so this one for {rules} is refused.',
  },

  examples: [],
});
